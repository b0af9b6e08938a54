package org.declinic.authoring.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.declinic.answers.conditions.Condition;
import org.declinic.answers.conditions.Conditions;
import org.declinic.answers.conditions.Need;
import org.declinic.answers.conditions.RuleConditions;
import org.declinic.answers.conditions.Verdict;
import org.declinic.answers.whynot.Holder;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.engine.session.Observation;
import org.declinic.text.Printable;
import org.declinic.values.InWords;

/**
 * Explains a conclusion by the facts that the rule found, and its absence by the first condition that does not hold. For
 * one thread.
 */
public final class FailedConditions implements Why {

    private final Knowledge knowledge;
    private final Map<String, Conditions> conditions = new HashMap<>();
    private final MatchedFacts matched = new MatchedFacts();
    private Holder holder;

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
                .ifPresent(condition -> add(condition, lines));
    }

    private static void add(Condition condition, List<String> lines) {
        String because = condition.because().isEmpty() ? "" : ": " + condition.because();
        lines.add("  line " + condition.place().line() + ": " + Printable.line(condition.text()));
        lines.add("  " + condition.verdict().words() + because);
    }

    @Override
    public List<String> noCause(Observation observation) {
        if (holder == null) {
            holder = new Holder(knowledge);
        }
        List<String> lines = new ArrayList<>();
        for (Condition condition : holder.hold(observation).gate()) {
            lines.add("No cause at all comes of this case: " + condition.place());
            add(condition, lines);
            if (condition.verdict() == Verdict.UNKNOWN && condition.needs().size() == 1) {
                lines.addAll(lacking(condition.needs().get(0)));
            }
        }
        return lines;
    }

    /** The field as a scenario states it, where only one value of it would do. */
    private static List<String> lacking(Need need) {
        int point = need.field().indexOf('.');
        return need.operator().equals("==") && need.values().size() == 1
                ? List.of(String.format(
                        "  the case may lack %s: {%s: %s}",
                        need.field().substring(0, point),
                        need.field().substring(point + 1),
                        InWords.of(need.values().get(0))))
                : List.of();
    }

    @Override
    public List<String> spoke(RuleEntry rule, Observation observation) {
        return matched.spoke(rule, observation);
    }
}
