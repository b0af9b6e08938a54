package org.declinic.answers.conditions;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.project.OtherPlatforms;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;
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
        Knowledge knowledge = KnowledgeLoader.load(files);
        List<String> rules = knowledge.rules().stream()
                .filter(rule -> rule.file().equals("constructs.drl"))
                .map(RuleEntry::name)
                .toList();
        List<Object> facts = Samples.parse(knowledge, Files.readString(CORPUS.resolve("constructs.yaml")))
                .get(0)
                .facts();
        fired = firedOf(knowledge.kieBase(), facts);
        held = new Conditions(knowledge, rules)
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
    void elementsAreCountedWithinTheGroupThatTheyAreIn() {
        assertEquals("""
                0 CheckoutAttempt( $platform : platform )
                1 not ( PriorAttempt( platform == $platform, outcome == Outcome.APPROVED ) and not Visit( page == "none" ) )
                  0 platform == $platform
                  0 outcome == Outcome.APPROVED
                  1 not Visit( page == "none" )
                    0 page == "none"
                """, numbered("A fact that stands against it"));
        assertEquals("""
                0 Wallet( name == "PayPal" ) or Visit( page == "help" )
                  0 name == "PayPal"
                  1 page == "help"
                """, numbered("Either"));
    }

    private static String numbered(String rule) {
        return held.stream()
                .filter(each -> each.rule().equals(rule))
                .map(each -> numbered(each.conditions(), ""))
                .collect(joining());
    }

    private static String numbered(List<Condition> conditions, String indent) {
        return conditions.stream()
                .map(each ->
                        indent + each.element() + " " + each.text() + "\n" + numbered(each.inside(), indent + "  "))
                .collect(joining());
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

    /** Drools changes the model of a rule when it makes a KieBase of it, and more than one is made of many rules. */
    @Test
    void theSameRulesFireInAPartOfManyRulesAndAfterEveryChange() throws Exception {
        Path many = OtherPlatforms.rules(folder.resolve("many"), 90);
        Files.copy(CORPUS.resolve("for-all.drl"), many.resolve("for-all.drl"));
        // where a rule extends another, a change has all rules compiled anew
        String constructs = Files.readString(CORPUS.resolve("constructs.drl")).replaceAll(" extends \".*\"", "");
        Files.writeString(many.resolve("constructs.drl"), constructs);
        RuleFiles files = RuleFiles.in(List.of(many), Optional.empty());
        Knowledge knowledge = KnowledgeLoader.load(files);
        List<Object> facts = Samples.parse(knowledge, Files.readString(CORPUS.resolve("constructs.yaml")))
                .get(0)
                .facts();
        assertNotSame(knowledge.kieBase(), knowledge.kieBaseFor(facts));
        Set<String> all = firedOf(knowledge.kieBase(), facts);
        assertTrue(all.containsAll(fired), () -> "of " + fired + " only " + all);
        assertTrue(all.contains("Every visit was to a page"));
        assertFalse(all.contains("Every visit was to the cart"));
        assertEquals(all, firedOf(knowledge.kieBaseFor(facts), facts));
        Knowledge changed = knowledge;
        for (int change = 1; change <= 3; change++) {
            Path file = many.resolve("platforms-from-1.drl");
            Files.writeString(file, "\n// change " + change, StandardOpenOption.APPEND);
            RuleFiles now = RuleFiles.in(List.of(many), Optional.empty());
            changed = KnowledgeLoader.change(changed, now, RuleSet.of(now));
            assertEquals(all, firedOf(changed.kieBase(), facts), "change " + change);
        }
    }

    private static Set<String> firedOf(KieBase kieBase, List<Object> facts) {
        Set<String> names = new TreeSet<>();
        KieSession session = kieBase.newKieSession();
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
