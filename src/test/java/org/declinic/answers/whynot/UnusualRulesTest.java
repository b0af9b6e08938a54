package org.declinic.answers.whynot;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declinic.answers.questions.Questions;
import org.declinic.cases.report.Style;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.engine.session.Observation;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks about rules that are written as no rule of the project is; the whole answers stand beside them. */
class UnusualRulesTest {

    private static final Path CORPUS = Path.of("src/test/resources/unusual-rules");

    @TempDir
    private static Path folder;

    private static RuleFiles files;
    private static Knowledge knowledge;
    private static Observation observation;

    @BeforeAll
    static void observe() throws Exception {
        Files.copy(CORPUS.resolve("rules.drl"), folder.resolve("rules.drl"));
        files = RuleFiles.in(List.of(ProjectRules.FOLDER.resolve("core"), folder), Optional.empty());
        knowledge = KnowledgeLoader.load(files);
        observation = ProjectRules.observe(
                knowledge,
                Samples.parse(knowledge, Files.readString(CORPUS.resolve("case.yaml")))
                        .get(0)
                        .facts());
    }

    @Test
    void whyNotNeverSaysWhatIsNotSo() throws Exception {
        assertEquals(Files.readString(CORPUS.resolve("why-not.txt")), answers(true));
    }

    @Test
    void wordsSayTheSameAsTheRuleAndNothingWhereTheyCannot() throws Exception {
        assertEquals(Files.readString(CORPUS.resolve("why-not-in-words.txt")), answers(false));
    }

    private static String answers(boolean drl) throws Exception {
        WhyNots whyNots = new WhyNots(knowledge);
        WhyNotText text = new WhyNotText(Style.PLAIN, Map.of(), drl);
        StringBuilder answers = new StringBuilder();
        for (RuleEntry rule : knowledge.rules()) {
            if (rule.file().equals("rules.drl")) {
                answers.append(text.of(whyNots.of(rule.name(), observation))).append('\n');
            }
        }
        return answers.toString();
    }

    @Test
    void onlyWhatWouldDecideIsAskedFor() throws Exception {
        assertEquals(
                Files.readString(CORPUS.resolve("questions.txt")),
                new Questions(knowledge)
                        .of(observation).stream()
                                .map(asked -> asked.type() + "." + asked.field() + " of " + asked.of() + " decides "
                                        + asked.decides() + "\n")
                                .collect(joining()));
    }
}
