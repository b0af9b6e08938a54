package org.declinic.authoring.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.declinic.answers.conditions.Condition;
import org.declinic.answers.conditions.Conditions;
import org.declinic.answers.conditions.RuleConditions;
import org.declinic.answers.conditions.Verdict;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.engine.session.Observation;
import org.declinic.text.Printable;

/** Explains a conclusion by the facts that the rule found, and its absence by the first condition that does not hold. */
public final class FailedConditions implements Why {

    private final Knowledge knowledge;
    private final Map<String, Conditions> conditions = new HashMap<>();
    private final MatchedFacts matched = new MatchedFacts();

    /**
     * Explains by the conditions of rules, which are read when they are asked for.
     *
     * @param knowledge the rule set
     */
    public FailedConditions(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public List<String> silent(RuleEntry rule, Observation observation) {
        List<String> lines = new ArrayList<>();
        lines.add("The rule \"" + rule.name() + "\" did not conclude: " + rule.place());
        conditions
                .computeIfAbsent(rule.name(), name -> new Conditions(knowledge, List.of(name)))
                .hold(observation.facts())
                .stream()
                .map(RuleConditions::conditions)
                .forEach(each -> addFirst(each, lines));
        return lines;
    }

    /** The first that does not hold; of a {@code not} or {@code exists} also what within it decides. */
    private static void addFirst(List<Condition> conditions, List<String> lines) {
        conditions.stream()
                .filter(condition -> condition.verdict() != Verdict.HOLDS)
                .findFirst()
                .ifPresent(condition -> {
                    String because = condition.because().isEmpty() ? "" : ": " + condition.because();
                    lines.add("  line " + condition.place().line() + ": " + Printable.line(condition.text()));
                    lines.add("  " + condition.verdict().words() + because);
                });
    }

    @Override
    public List<String> spoke(RuleEntry rule, Observation observation) {
        return matched.spoke(rule, observation);
    }
}
