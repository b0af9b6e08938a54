package org.declinic.whynot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.conclusions.Cause;
import org.declinic.conclusions.Reason;
import org.declinic.conditions.Condition;
import org.declinic.conditions.Conditions;
import org.declinic.conditions.RuleConditions;
import org.declinic.conditions.Verdict;
import org.declinic.facts.Now;
import org.declinic.knowledge.Knowledge;
import org.declinic.knowledge.RuleEntry;
import org.declinic.whynot.RuleMiss.Missing;

/** The conditions of rules, held against one case. For one thread. */
public final class Held {

    private static final String CAUSE = Cause.class.getSimpleName();

    private final Knowledge knowledge;
    private final Producers producers;
    private final Set<String> types;
    private final Map<String, RuleConditions> byRule;
    private final Set<String> present;
    private final Set<String> told = new HashSet<>();

    Held(Knowledge knowledge, Producers producers, Conditions conditions, List<Object> facts) {
        this.knowledge = knowledge;
        this.producers = producers;
        this.types = Stream.concat(knowledge.factTypes().names().stream(), Stream.of(Now.class.getSimpleName()))
                .collect(Collectors.toSet());
        this.present =
                facts.stream().map(fact -> fact.getClass().getSimpleName()).collect(Collectors.toSet());
        this.byRule =
                conditions.hold(facts).stream().collect(Collectors.toMap(RuleConditions::rule, Function.identity()));
    }

    /**
     * Whether a rule fires.
     *
     * @param rule its name
     * @return whether all of its conditions hold
     */
    public boolean holds(String rule) {
        return byRule.get(rule).hold();
    }

    /**
     * The conditions of a rule.
     *
     * @param rule its name
     * @return the conditions, in order
     */
    public List<Condition> conditions(String rule) {
        return byRule.get(rule).conditions();
    }

    /** A rule with what is behind its conditions; each rule is told once. */
    RuleMiss tell(String rule) {
        RuleEntry entry = knowledge.rule(rule).orElseThrow();
        boolean first = told.add(rule);
        List<Condition> conditions = first ? byRule.get(rule).conditions() : List.of();
        return new RuleMiss(
                rule,
                entry.file(),
                entry.line(),
                entry.annotation("cause").or(() -> entry.annotation("remedy")).orElse(null),
                conditions,
                conditions.stream()
                        .filter(Held::isOpen)
                        .flatMap(this::wanted)
                        .distinct()
                        .map(goal -> new Missing(
                                goal.what(),
                                goal.rules().stream().map(this::tell).toList()))
                        .toList());
    }

    /** How little is missing for a rule to fire: one for each condition that no other rule could meet. */
    int missing(String rule) {
        return missing(rule, new HashSet<>());
    }

    private int missing(String rule, Set<String> above) {
        if (!above.add(rule)) {
            return 1;
        }
        int missing = 0;
        for (Condition condition : byRule.get(rule).conditions()) {
            if (condition.verdict() != Verdict.HOLDS) {
                missing += wanted(condition)
                        .flatMap(goal -> goal.rules().stream())
                        .mapToInt(each -> Math.max(1, missing(each, new HashSet<>(above))))
                        .min()
                        .orElse(1);
            }
        }
        return missing;
    }

    /**
     * Something that only rules conclude.
     *
     * @param what such as {@code cause} with a code or {@code CardProblem}
     * @param rules the rules that could conclude it
     */
    public record Goal(String what, List<String> rules) {}

    /**
     * What a condition misses that rules could conclude.
     *
     * @param condition a condition that does not hold
     * @return what it needs, any of which would do
     */
    public Stream<Goal> wanted(Condition condition) {
        if (condition.type() == null) {
            return condition.text().startsWith("exists")
                    ? condition.inside().stream().filter(Held::isOpen).flatMap(this::wanted)
                    : Stream.empty();
        }
        boolean nothingToDerive = present.contains(condition.type())
                || producers.of(condition.type()).isEmpty();
        if (types.contains(condition.type()) && nothingToDerive) {
            return Stream.empty();
        }
        List<Object> codes = condition.type().equals(CAUSE)
                ? condition.needs().stream()
                        .filter(need -> need.field().equals(CAUSE + ".code"))
                        .flatMap(need -> need.values().stream())
                        .toList()
                : List.of();
        return codes.isEmpty()
                ? Stream.of(new Goal(condition.type(), producers.of(condition.type())))
                : codes.stream().map(code -> new Goal("cause " + code, ofCode("cause", String.valueOf(code))));
    }

    private static boolean isOpen(Condition condition) {
        return condition.verdict() == Verdict.FAILS || condition.verdict() == Verdict.UNKNOWN;
    }

    List<String> ofCode(String annotation, String code) {
        return knowledge.rules().stream()
                .filter(rule -> rule.annotation(annotation).equals(Optional.of(code)))
                .map(RuleEntry::name)
                .toList();
    }

    /**
     * What keeps every cause from being concluded, whatever reasons there are.
     *
     * @return conditions that do not hold
     */
    public List<Condition> gate() {
        Map<String, Condition> open = new HashMap<>();
        gate(CAUSE, new HashSet<>(), open);
        return List.copyOf(open.values());
    }

    private void gate(String type, Set<String> seen, Map<String, Condition> open) {
        if (type.equals(Reason.class.getSimpleName()) || !seen.add(type)) {
            return;
        }
        for (String rule : producers.of(type)) {
            for (Condition condition : conditions(rule)) {
                if (condition.type() != null && !types.contains(condition.type())) {
                    gate(condition.type(), seen, open);
                } else if (isOpen(condition)) {
                    open.put(condition.place().toString(), condition);
                }
            }
        }
    }
}
