package org.declinic.answers.questions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.answers.conditions.Condition;
import org.declinic.answers.conditions.ConditionKind;
import org.declinic.answers.conditions.Need;
import org.declinic.answers.conditions.Verdict;
import org.declinic.answers.whynot.ByRule;
import org.declinic.answers.whynot.Held;

/** Finds the unknown fields that decide whether rules fire. For one case and one thread. */
final class Lacks {

    private static final Pattern JOIN = Pattern.compile("\\w+\\s*==\\s*\\$?\\w+");

    private final Held held;
    private final KnownFacts known;
    private final Predicate<Lack> unanswered;
    private final boolean asConcluded;
    private final ByRule<Optional<Set<Lack>>> byRule = new ByRule<>(this::decide, Optional.empty());

    private Lacks(Held held, KnownFacts known, Predicate<Lack> unanswered, boolean asConcluded) {
        this.held = held;
        this.known = known;
        this.unanswered = unanswered;
        this.asConcluded = asConcluded;
    }

    /**
     * What rules lack, and what those lack that conclude what they wait for.
     *
     * @param unanswered what is not known even when asked for, and what cannot be asked for
     */
    static Lacks ofAll(Held held, KnownFacts known, Predicate<Lack> unanswered) {
        return new Lacks(held, known, unanswered, false);
    }

    /** What rules lack while the conclusions are as they are. */
    static Lacks asConcluded(Held held, KnownFacts known) {
        return new Lacks(held, known, lack -> false, true);
    }

    /**
     * What a rule lacks: of one whose conclusion stands, what could still speak against it; of another, what would make it fire.
     * Empty when what is known excludes it.
     */
    Optional<Set<Lack>> of(String rule) {
        return byRule.of(rule);
    }

    /** What keeps every cause open; empty when it is known that there can be none. */
    Optional<Set<Lack>> ofGate() {
        Set<Lack> lacks = new LinkedHashSet<>();
        for (Condition condition : held.gate()) {
            if (condition.verdict() == Verdict.FAILS) {
                return Optional.empty();
            }
            lacks.addAll(unknown(List.of(condition)));
        }
        return Optional.of(lacks);
    }

    /** Empty when the rule is excluded. */
    private Optional<Set<Lack>> decide(String rule) {
        boolean stands = held.stands(rule);
        Map<Integer, List<Condition>> elements = held.conditions(rule).stream()
                .collect(Collectors.groupingBy(Condition::element, TreeMap::new, Collectors.toList()));
        Set<Lack> lacks = new LinkedHashSet<>();
        for (List<Condition> element : elements.values()) {
            Optional<Set<Lack>> ofElement = stands ? Optional.of(against(element)) : towards(element);
            if (ofElement.isEmpty()) {
                return Optional.empty();
            }
            lacks.addAll(ofElement.get());
        }
        return Optional.of(lacks);
    }

    private Set<Lack> against(List<Condition> element) {
        List<Condition> open =
                element.stream().filter(condition -> !isDecided(condition)).toList();
        Set<Lack> lacks = new LinkedHashSet<>(unknown(
                open.stream().filter(condition -> condition.inside().isEmpty()).toList()));
        open.stream()
                .flatMap(condition -> condition.inside().stream())
                .collect(Collectors.groupingBy(
                        inside -> String.valueOf(inside.type()), LinkedHashMap::new, Collectors.toList()))
                .forEach((type, inside) -> {
                    if (known.canBeStated(type) && known.canBeSeveral(type)) {
                        ofSeveral(type, inside).ifPresent(lacks::addAll);
                    } else {
                        lacks.addAll(unknown(inside));
                    }
                });
        return lacks;
    }

    private Optional<Set<Lack>> towards(List<Condition> element) {
        if (element.get(0).kind() == ConditionKind.EXISTS) {
            return towards(element.get(0).inside());
        }
        String type = element.get(0).type();
        if (type != null && known.canBeStated(type) && known.canBeSeveral(type)) {
            return ofSeveral(type, element);
        }
        if (isNot(element.get(0))) {
            return element.get(0).verdict() == Verdict.FAILS ? Optional.empty() : Optional.of(Set.of());
        }
        Set<Lack> lacks = new LinkedHashSet<>();
        for (Condition condition : element) {
            Set<Lack> own = condition.verdict() == Verdict.HOLDS ? Set.of() : unknown(List.of(condition));
            if (!own.isEmpty() && isMetByNothing(condition)) {
                continue;
            }
            if (condition.verdict() == Verdict.FAILS && own.isEmpty()) {
                Optional<Set<Lack>> ofOthers = ofOthers(condition);
                if (ofOthers.isEmpty()) {
                    return Optional.empty();
                }
                lacks.addAll(ofOthers.get());
            }
            lacks.addAll(own);
        }
        return Optional.of(lacks);
    }

    /** The least that other rules lack, and that can be known, to conclude what a condition misses. */
    private Optional<Set<Lack>> ofOthers(Condition condition) {
        if (asConcluded) {
            return Optional.empty();
        }
        return held.wanted(condition)
                .flatMap(goal -> goal.rules().stream())
                .flatMap(rule -> byRule.of(rule).stream())
                .filter(lacks -> !lacks.isEmpty())
                .filter(lacks -> lacks.stream().noneMatch(unanswered))
                .min(Comparator.comparingInt(Set::size));
    }

    /** Of a type of which there can be several: a fact that is as the equations say, and what else it must be. */
    private Optional<Set<Lack>> ofSeveral(String type, List<Condition> conditions) {
        Map<String, Object> of = new LinkedHashMap<>();
        List<Condition> others = new ArrayList<>();
        boolean present = true;
        for (Condition condition : conditions) {
            Optional<Equation> equation = equation(type, condition);
            if (equation.isPresent()) {
                of.put(equation.get().field(), equation.get().value());
                present &= condition.verdict() == Verdict.HOLDS;
            } else if (!isMetByNothing(condition)) {
                others.add(condition);
            }
        }
        present &= !known.of(type).isEmpty();
        if (present) {
            boolean excluded = others.stream()
                    .anyMatch(condition -> condition.verdict() == Verdict.FAILS
                            && unknown(List.of(condition)).isEmpty());
            return excluded ? Optional.empty() : Optional.of(named(type, of, others, true));
        }
        Set<Lack> lacks = named(type, of, others, false);
        if (lacks.stream().anyMatch(lack -> lack.type().equals(type) && known.isStated(type, lack.field(), of))) {
            return Optional.empty();
        }
        if (lacks.isEmpty() && !of.isEmpty()) {
            String last = List.copyOf(of.keySet()).get(of.size() - 1);
            of.remove(last);
            if (known.isStated(type, last, of)) {
                return Optional.empty();
            }
            lacks.add(new Lack(type, last, Collections.unmodifiableMap(new LinkedHashMap<>(of))));
        }
        return Optional.of(lacks);
    }

    private Set<Lack> named(String type, Map<String, Object> of, List<Condition> conditions, boolean onlyUnknown) {
        return conditions.stream()
                .flatMap(condition -> named(type, of, condition, onlyUnknown))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of a fact that must be as another one is, what is unknown of that one is to be asked. */
    private Stream<Lack> named(String type, Map<String, Object> of, Condition condition, boolean onlyUnknown) {
        Set<Lack> ofOthers = new LinkedHashSet<>();
        for (Lack lack : unknown(List.of(condition))) {
            if (!lack.type().equals(type)) {
                ofOthers.add(lack);
            }
        }
        boolean joins = condition.text().contains("==") && !ofOthers.isEmpty();
        return joins
                ? ofOthers.stream()
                : condition.fields().stream()
                        .filter(field -> field.startsWith(type + "."))
                        .filter(field -> !onlyUnknown || known.isUnknown(field))
                        .map(field ->
                                new Lack(type, field(field), Collections.unmodifiableMap(new LinkedHashMap<>(of))));
    }

    /** What may stay unknown need not be asked. */
    private boolean isMetByNothing(Condition condition) {
        return condition.needs().stream()
                .anyMatch(need ->
                        need.operator().equals("==") && need.values().contains(null) && known.isUnknown(need.field()));
    }

    /** Whether a condition holds for one of its alternatives, whatever the others would be. */
    private boolean isDecided(Condition condition) {
        if (condition.verdict() != Verdict.HOLDS) {
            return false;
        }
        boolean isAlternative =
                condition.kind() == ConditionKind.OR || condition.needs().size() > 1;
        return isAlternative
                && (condition.inside().stream()
                                .anyMatch(inside -> inside.verdict() == Verdict.HOLDS
                                        && unknown(List.of(inside)).isEmpty())
                        || condition.needs().stream().anyMatch(known::meets));
    }

    private static boolean isNot(Condition condition) {
        return condition.kind() == ConditionKind.NOT;
    }

    /** What a field must be: a constant, or what is known of another fact. */
    private record Equation(String field, Object value) {}

    private Optional<Equation> equation(String type, Condition condition) {
        String own = type + ".";
        List<Need> needs = condition.needs();
        if (needs.size() == 1 && needs.get(0).operator().equals("==")) {
            Need need = needs.get(0);
            Object value = need.values().get(0);
            return value == null || value instanceof Boolean || !need.field().startsWith(own)
                    ? Optional.empty()
                    : Optional.of(new Equation(field(need.field()), value));
        }
        List<String> fields = condition.fields();
        return fields.size() == 2
                        && fields.get(0).startsWith(own)
                        && JOIN.matcher(condition.text()).matches()
                ? known.value(fields.get(1)).map(value -> new Equation(field(fields.get(0)), value))
                : Optional.empty();
    }

    private Set<Lack> unknown(Collection<Condition> conditions) {
        return conditions.stream()
                .flatMap(condition -> condition.fields().stream())
                .filter(known::isUnknown)
                .map(field -> new Lack(field.substring(0, field.indexOf('.')), field(field), Map.of()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String field(String name) {
        return name.split("\\.", 3)[1];
    }
}
