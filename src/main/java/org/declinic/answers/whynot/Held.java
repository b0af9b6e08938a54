package org.declinic.answers.whynot;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.answers.conditions.Condition;
import org.declinic.answers.conditions.ConditionKind;
import org.declinic.answers.conditions.Conditions;
import org.declinic.answers.conditions.RuleConditions;
import org.declinic.answers.conditions.Verdict;
import org.declinic.conclusions.Cause;
import org.declinic.conclusions.Reason;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.engine.session.Observation;
import org.declinic.facts.Now;
import org.declinic.language.semantics.Producers;
import org.declinic.language.semantics.SilencingAttributes;
import org.declinic.text.RuleHeader;
import org.declinic.values.Property;

/** The conditions of rules, held against one case. For one thread. */
public final class Held {

    private static final String CAUSE = Cause.class.getSimpleName();
    private static final List<String> NAMING = List.of("==", "in");

    private final Knowledge knowledge;
    private final Producers producers;
    private final Observation observation;
    private final Set<String> stated;
    private final Set<String> present;
    private final Set<String> concluded;
    private final Set<String> standing;
    private final Function<String, RuleConditions> conditions;
    private final Map<String, RuleConditions> byRule = new HashMap<>();

    Held(Knowledge knowledge, Producers producers, Conditions conditions, Observation observation) {
        this.knowledge = knowledge;
        this.producers = producers;
        this.observation = observation;
        this.stated = Stream.concat(knowledge.factTypes().names().stream(), Stream.of(Now.class.getSimpleName()))
                .collect(Collectors.toSet());
        this.present = observation.facts().stream().flatMap(Property::typesOf).collect(Collectors.toSet());
        this.concluded =
                observation.diagnosis().causes().stream().map(FoundCause::code).collect(Collectors.toSet());
        this.standing = observation.rules();
        this.conditions = conditions.holding(observation.facts());
    }

    /**
     * Whether a rule fired.
     *
     * @param rule its name
     * @return whether it did, whatever became of its conditions since
     */
    public boolean fired(String rule) {
        return observation.fired().contains(rule);
    }

    /** {@return the facts of the case, stated and concluded} */
    public Collection<?> facts() {
        return observation.facts();
    }

    /** What in a rule kept it from firing although its conditions hold, or {@code null}. */
    String silenced(String rule) {
        return of(rule).hold() && !fired(rule)
                ? SilencingAttributes.of(knowledge.meaning().rule(rule)).orElse(null)
                : null;
    }

    /**
     * The conditions of a rule.
     *
     * @param rule its name
     * @return the conditions, in order
     */
    public List<Condition> conditions(String rule) {
        return of(rule).conditions();
    }

    private RuleConditions of(String rule) {
        return byRule.computeIfAbsent(rule, conditions);
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
        String type = condition.type();
        if (type == null) {
            return condition.kind() == ConditionKind.EXISTS || condition.kind() == ConditionKind.OR
                    ? condition.inside().stream().filter(Held::isOpen).flatMap(this::wanted)
                    : Stream.empty();
        }
        if (type.equals(Reason.class.getSimpleName())) {
            return Stream.empty(); // the rules that give them are those of the cause itself
        }
        List<String> codes = codes(condition);
        if (!codes.isEmpty()) {
            return codes.stream()
                    .filter(code -> !concluded.contains(code))
                    .map(code -> new Goal("cause " + code, ofCode(RuleHeader.CAUSE, code)));
        }
        boolean there = present.contains(type);
        List<String> silent =
                producers.of(type).stream().filter(rule -> !fired(rule)).toList();
        if (there) {
            return stated.contains(type) || silent.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new Goal(type + " that meets this", silent));
        }
        boolean fromRules = stated.contains(type)
                ? !producers.knownOf(type).isEmpty()
                : producers.isDeclared(type) || !producers.knownOf(type).isEmpty();
        return fromRules ? Stream.of(new Goal(type, producers.of(type))) : Stream.empty();
    }

    private static List<String> codes(Condition condition) {
        return condition.needs().stream()
                .filter(need -> need.field().equals(CAUSE + ".code") && NAMING.contains(need.operator()))
                .flatMap(need -> need.values().stream())
                .map(String::valueOf)
                .toList();
    }

    static boolean isOpen(Condition condition) {
        return condition.verdict() == Verdict.FAILS || condition.verdict() == Verdict.UNKNOWN;
    }

    List<String> ofCode(String annotation, String code) {
        return knowledge.rules().stream()
                .filter(rule -> rule.annotation(annotation).equals(Optional.of(code)))
                .map(RuleEntry::name)
                .toList();
    }

    /**
     * Whether what a rule concluded stands.
     *
     * @param rule its name
     * @return false also when it fired and its conclusion was taken back
     */
    public boolean stands(String rule) {
        return standing.contains(rule);
    }

    /**
     * The rules that are seen to put facts of a type into the working memory.
     *
     * @param type the simple name of the type
     * @return their names, in order of files and lines
     */
    public List<String> makers(String type) {
        return producers.knownOf(type);
    }

    /** The rules that put facts of a type into the working memory, or may do so where none is seen to. */
    List<String> producers(String type) {
        return producers.of(type);
    }

    /**
     * What keeps every cause from being concluded, whatever reasons there are.
     *
     * @return conditions that do not hold
     */
    public List<Condition> gate() {
        return new Gate(this, stated).open();
    }
}
