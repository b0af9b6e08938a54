package org.declinic.engine.knowledge;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.declinic.language.semantics.RuleSet;
import org.declinic.project.ProjectRules;
import org.declinic.tables.TableRow;
import org.junit.jupiter.api.Test;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** What holds of every rule of the project. Each test names all that break it. */
class WholeKnowledgeTest {

    private static final int MOST_LINES = 150;
    private static final Pattern SOURCE_KEY = Pattern.compile("^\\| (\\w+) \\|", Pattern.MULTILINE);

    @Test
    void everySourceOfARuleIsListedAndEveryListedSourceIsUsed() throws IOException {
        Set<String> listed = SOURCE_KEY
                .matcher(Files.readString(Path.of("docs/sources.md")))
                .results()
                .map(key -> key.group(1))
                .filter(key -> !key.equals("key"))
                .collect(toSet());
        Set<String> used = Stream.concat(
                        ProjectRules.KNOWLEDGE.rules().stream().flatMap(rule -> rule.annotation("source").stream()),
                        RuleSet.of(ProjectRules.FILES).tables().stream()
                                .flatMap(type -> type.tables().stream())
                                .flatMap(table -> table.rows().stream())
                                .flatMap(row -> row.cell(TableRow.ORIGIN).stream()))
                .flatMap(keys -> Stream.of(keys.split(", ")))
                .collect(toSet());
        assertEquals(listed, used);
    }

    @Test
    void noRuleFileIsLongerThanAReaderTakesInAtOnce() throws IOException {
        assertEquals(List.of(), ruleFiles(text -> text.lines().count() > MOST_LINES));
    }

    @Test
    void noRuleSteersTheOrderOfFiringSaveByWaitingToGather() throws IOException {
        Pattern steering = Pattern.compile(
                "^\\s*(salience +(?!-)|no-loop|lock-on-active|agenda-group)|\\b(eval|update|modify)\\s*\\(",
                Pattern.MULTILINE);
        assertEquals(List.of(), ruleFiles(text -> steering.matcher(text).find()));
    }

    @Test
    void noJavaKnowsACauseARemedyAPlatformOrAnIssuer() throws IOException {
        Set<String> codes = ProjectRules.KNOWLEDGE.rules().stream()
                .flatMap(rule -> Stream.of("cause", "remedy").flatMap(kind -> rule.annotation(kind).stream()))
                .filter(code -> code.contains("-")) // one word alone, such as "duplicate", is a word like others
                .collect(toSet());
        Pattern names =
                Pattern.compile("(?i)tiktok|klarna|paypal|mastercard|\\bvisa\\b|adyen|" + String.join("|", codes));
        List<String> offenders = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                names.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(name -> offenders.add(file + ": " + name));
            }
        }
        assertEquals(List.of(), offenders);
    }

    @Test
    void theRulesCompileInTheNewerLanguageToo() throws Exception {
        KieModuleModel newer = ModuleBuild.plain()
                .setConfigurationProperty(LanguageLevelOption.PROPERTY_NAME, LanguageLevelOption.DRL10.name());
        byte[] module = RuleCompiler.compile(
                ProjectRules.FILES, RuleSet.of(ProjectRules.FILES), ModuleBuild.release("newer"), newer);
        assertTrue(module.length > 0);
    }

    private static List<String> ruleFiles(Predicate<String> wrong) throws IOException {
        List<String> offenders = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ProjectRules.FOLDER)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".drl")).toList()) {
                if (wrong.test(Files.readString(file))) {
                    offenders.add(file.toString());
                }
            }
        }
        return offenders;
    }
}
