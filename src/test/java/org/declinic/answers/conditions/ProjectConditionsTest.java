package org.declinic.answers.conditions;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.declinic.authoring.scenario.ProjectScenarios;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.facts.AttemptHistory;
import org.declinic.language.semantics.Rule;
import org.declinic.language.semantics.RuleSet;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;

/** The conditions of the project's own rules, held against every scenario. */
class ProjectConditionsTest {

    /** Its conclusion is not new where the same history is stated. */
    private static final String DERIVES_A_HISTORY = "A history that is not stated is derived from the prior attempts";

    /** What follows from other rules or from what a case must have cannot be seen to fail. */
    private static final Set<String> NEVER_FAIL = Set.of(
            "codes/code-spaces.drl $attempt : CheckoutAttempt()", // every case has one
            "codes/unknown-codes.drl code == $code", // a row has the code that was looked up
            "core/inconsistencies.drl CheckoutAttempt( $platform : platform )", // every case has an attempt
            "core/plan.drl $advice : Advice()", // what has a plan has advice
            "codes/no-further-attempt.drl reason != null", // every row has one
            "klarna/create-new-card.drl instant != null", // a moment is given, or there is no Now
            "tiktok-shop/lockout.drl instant != null",
            "klarna/create-new-card.drl createdAt != null", // what ran out has a beginning
            "klarna/kinds-of-problems.drl declinedByKlarna == true", // where Klarna accepted, the cause is not
            // concluded
            "tiktok-shop/lockout.drl lastFailureAt != null"); // the cause rests on it

    private static final Conditions CONDITIONS = new Conditions(
            ProjectRules.KNOWLEDGE,
            ProjectRules.KNOWLEDGE.rules().stream().map(RuleEntry::name).toList());

    /** Rules that look up rows, or what is told instead, of which there may be none. */
    private static final Set<String> LOOKING_UP = RuleSet.of(ProjectRules.FILES).rules().stream()
            .filter(rule -> rule.unit().then().stream()
                    .anyMatch(word -> word.is("rows") || word.is("phrases") || word.is("untold")))
            .map(Rule::name)
            .collect(Collectors.toSet());

    @Test
    void allConditionsHoldOfExactlyTheRulesThatConclude() {
        List<String> offenders = new ArrayList<>();
        ProjectScenarios.cases().forEach((name, text) -> {
            List<Object> facts = Samples.parse(text).get(0).facts();
            Set<String> concluding =
                    ProjectRules.observe(ProjectRules.KNOWLEDGE, facts).rules();
            boolean stated = facts.stream().anyMatch(AttemptHistory.class::isInstance);
            for (RuleConditions rule : held(facts)) {
                boolean findsNothing = rule.hold() && LOOKING_UP.contains(rule.rule());
                if (rule.hold() != concluding.contains(rule.rule())
                        && !findsNothing
                        && !(stated && rule.rule().equals(DERIVES_A_HISTORY))) {
                    offenders.add(name + ": " + rule);
                }
            }
        });
        assertEquals(List.of(), offenders);
    }

    @Test
    void everyConditionIsExplained() {
        assertTrue(held(List.of()).stream()
                .flatMap(rule -> rule.conditions().stream())
                .noneMatch(condition -> condition.verdict() == Verdict.NOT_EXPLAINED));
    }

    @Test
    void everyConditionIsSeenToHoldAndToFailInTheScenarios() {
        Coverage coverage = new Coverage(CONDITIONS);
        ProjectScenarios.cases()
                .values()
                .forEach(text -> coverage.see(ProjectRules.observe(
                                ProjectRules.KNOWLEDGE,
                                Samples.parse(text).get(0).facts())
                        .facts()));
        assertEquals(
                NEVER_FAIL,
                coverage.gaps().stream()
                        .map(gap -> gap.place().file() + " " + gap.text()
                                + (gap.missing().endsWith("fail") ? "" : " " + gap.missing()))
                        .collect(toSet()));
    }

    private static List<RuleConditions> held(List<Object> facts) {
        return CONDITIONS.hold(
                ProjectRules.observe(ProjectRules.KNOWLEDGE, facts).facts());
    }
}
