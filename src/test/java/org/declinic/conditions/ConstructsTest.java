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
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.declinic.syntax.RuleFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** Holds rules of every construct against facts; what becomes of each condition stands beside them. */
class ConstructsTest {

    private static final Path CORPUS = Path.of("src/test/resources/conditions");

    @TempDir
    private static Path folder;

    private static Set<String> fired;
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
        List<Object> facts = Samples.parse(knowledge, Files.readString(CORPUS.resolve("constructs.yaml")))
                .get(0)
                .facts();
        fired = firedOf(knowledge, facts);
        held = Conditions.each(knowledge, files, rules)
                .hold(ProjectRules.observe(knowledge, facts).facts());
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
        fired.retainAll(all);
        assertEquals(
                fired,
                held.stream()
                        .filter(RuleConditions::hold)
                        .map(RuleConditions::rule)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> firedOf(Knowledge knowledge, List<Object> facts) {
        Set<String> names = new TreeSet<>();
        KieSession session = knowledge.kieBase().newKieSession();
        try {
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    names.add(event.getMatch().getRule().getName());
                }
            });
            facts.forEach(session::insert);
            session.fireAllRules();
            return names;
        } finally {
            session.dispose();
        }
    }

    private static String text(List<Condition> conditions, String indent) {
        return conditions.stream()
                .flatMap(each -> Stream.of(
                        indent + each.place().line() + ":" + each.place().column() + " " + each.text() + "\n",
                        indent + "    " + each.verdict() + (each.because().isEmpty() ? "" : ": " + each.because())
                                + "\n",
                        each.verdict() == Verdict.HOLDS || each.needs().isEmpty()
                                ? ""
                                : indent + "    " + needs(each) + "\n",
                        text(each.inside(), indent + "    | ")))
                .collect(joining());
    }

    private static String needs(Condition condition) {
        return condition.needs().stream()
                .map(need -> need.field() + " " + need.words())
                .collect(joining(" or "));
    }
}
