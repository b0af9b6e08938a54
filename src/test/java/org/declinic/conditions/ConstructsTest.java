package org.declinic.conditions;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.knowledge.Knowledge;
import org.declinic.knowledge.RuleEntry;
import org.declinic.project.Samples;
import org.declinic.project.Standing;
import org.declinic.syntax.RuleFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds rules of every construct against facts; what becomes of each condition stands beside them. */
class ConstructsTest {

    private static final Path CORPUS = Path.of("src/test/resources/conditions");

    @TempDir
    private static Path folder;

    private static Standing standing;
    private static List<RuleConditions> held;

    @BeforeAll
    static void hold() throws Exception {
        Files.copy(CORPUS.resolve("constructs.drl"), folder.resolve("constructs.drl"));
        RuleFiles files = RuleFiles.in(List.of(folder), Optional.empty());
        Knowledge knowledge = Knowledge.load(files);
        List<String> rules = knowledge.rules().stream()
                .filter(rule -> rule.file().equals("constructs.drl"))
                .map(RuleEntry::name)
                .toList();
        standing = Standing.after(
                knowledge,
                Samples.parse(knowledge, Files.readString(CORPUS.resolve("constructs.yaml")))
                        .get(0)
                        .facts());
        held = Conditions.of(knowledge, files, rules).hold(standing.objects());
    }

    @Test
    void everyConditionHasItsVerdictAndReason() throws Exception {
        assertEquals(
                Files.readString(CORPUS.resolve("constructs.expected")),
                held.stream()
                        .map(rule -> rule.rule() + "\n" + text(rule.conditions(), "  "))
                        .collect(joining("\n")));
    }

    @Test
    void allConditionsHoldOfTheRulesThatFire() {
        Set<String> all = held.stream().map(RuleConditions::rule).collect(Collectors.toSet());
        Set<String> fired = new TreeSet<>(standing.fired());
        fired.retainAll(all);
        assertEquals(
                fired,
                held.stream()
                        .filter(RuleConditions::hold)
                        .map(RuleConditions::rule)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String text(List<Condition> conditions, String indent) {
        return conditions.stream()
                .flatMap(each -> Stream.of(
                        indent + each.place().line() + ":" + each.place().column() + " " + each.text() + "\n",
                        indent + "    " + each.verdict() + (each.because().isEmpty() ? "" : ": " + each.because())
                                + "\n",
                        text(each.inside(), indent + "    | ")))
                .collect(joining());
    }
}
