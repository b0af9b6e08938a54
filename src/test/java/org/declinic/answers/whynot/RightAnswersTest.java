package org.declinic.answers.whynot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declinic.cases.report.Style;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.session.Diagnoser;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks of each case about the rule that its name begins with; the answers stand beside them. */
class RightAnswersTest {

    private static final Path CORPUS = Path.of("src/test/resources/right-answers");

    @Test
    void whatIsUnknownIsToldApartFromWhatFails(@TempDir Path folder) throws Exception {
        Files.copy(CORPUS.resolve("rules.drl"), folder.resolve("rules.drl"));
        Knowledge knowledge = KnowledgeLoader.load(RuleFiles.in(List.of(folder), Optional.empty()));
        Diagnoser diagnoser = new Diagnoser(knowledge);
        WhyNots whyNots = new WhyNots(knowledge);
        WhyNotText text = new WhyNotText(Style.PLAIN, Map.of(), true);
        WhyNotText inWords = new WhyNotText(Style.PLAIN, Map.of(), false);
        StringBuilder answers = new StringBuilder();
        StringBuilder words = new StringBuilder();
        for (var each : Samples.parse(knowledge, Files.readString(CORPUS.resolve("cases.yaml")))) {
            String rule = each.id().substring(0, each.id().indexOf(','));
            WhyNot whyNot = whyNots.of(rule, diagnoser.observe(each.id(), each.facts()));
            answers.append(text.of(whyNot)).append('\n');
            words.append(inWords.of(whyNot)).append('\n');
        }
        assertEquals(Files.readString(CORPUS.resolve("answers.txt")), answers.toString());
        assertEquals(Files.readString(CORPUS.resolve("answers-in-words.txt")), words.toString());
    }
}
