package org.declinic.knowledge;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
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
import org.declinic.project.ProjectRules;
import org.declinic.semantics.RuleAnnotations;
import org.declinic.semantics.RuleSet;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** What holds of every rule of the project. Each test names all that break it. */
class WholeKnowledgeTest {

    private static final int MOST_LINES = 150;
    private static final Pattern SOURCE_KEY = Pattern.compile("^\\| (\\w+) \\|", Pattern.MULTILINE);

    @Test
    void everyRuleAboutACauseHasItsAnnotationsInOrder() {
        assertEquals(List.of(), rulesWith("cause", rule -> !names(rule).equals(RuleAnnotations.OF_CAUSE)));
    }

    @Test
    void everyRuleAboutARemedyHasItsAnnotationsInOrder() {
        assertEquals(List.of(), rulesWith("remedy", rule -> !names(rule).equals(RuleAnnotations.OF_REMEDY)));
    }

    @Test
    void everySourceOfARuleIsListedAndEveryListedSourceIsUsed() throws IOException {
        Set<String> listed = SOURCE_KEY
                .matcher(Files.readString(Path.of("docs/sources.md")))
                .results()
                .map(key -> key.group(1))
                .filter(key -> !key.equals("key"))
                .collect(toSet());
        Set<String> used = ProjectRules.KNOWLEDGE.rules().stream()
                .flatMap(rule -> rule.annotation("source").stream())
                .flatMap(keys -> Stream.of(keys.split(", ")))
                .collect(toSet());
        assertEquals(listed, used);
    }

    @Test
    void everyCauseAndEveryRemedyHasOneTitle() {
        List<String> offenders = new ArrayList<>();
        for (String kind : List.of("cause", "remedy")) {
            ProjectRules.KNOWLEDGE.rules().stream()
                    .filter(rule -> rule.annotation(kind).isPresent())
                    .collect(groupingBy(
                            rule -> rule.annotation(kind).orElseThrow(),
                            mapping(rule -> rule.annotation("title").orElseThrow(), toSet())))
                    .entrySet()
                    .stream()
                    .filter(titles -> titles.getValue().size() > 1)
                    .forEach(titles -> offenders.add(titles.toString()));
        }
        assertEquals(List.of(), offenders);
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
        KieServices kie = KieServices.get();
        String newer = kie.newKieModuleModel()
                .setConfigurationProperty(LanguageLevelOption.PROPERTY_NAME, LanguageLevelOption.DRL10.name())
                .toXML();
        byte[] module = RuleCompiler.compile(
                ProjectRules.FILES, RuleSet.of(ProjectRules.FILES), kie.newReleaseId("test", "newer", "1"), newer);
        assertTrue(module.length > 0);
    }

    private static List<String> rulesWith(String kind, Predicate<RuleEntry> wrong) {
        return ProjectRules.KNOWLEDGE.rules().stream()
                .filter(rule -> rule.annotation(kind).isPresent())
                .filter(wrong)
                .map(rule -> rule.place() + " " + names(rule))
                .toList();
    }

    private static List<String> names(RuleEntry rule) {
        return List.copyOf(rule.annotations().keySet());
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
