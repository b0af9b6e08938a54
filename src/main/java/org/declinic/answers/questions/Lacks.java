package org.declinic.answers.questions;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.declinic.answers.conditions.Condition;
import org.declinic.answers.conditions.ConditionKind;
import org.declinic.answers.conditions.Verdict;
import org.declinic.answers.whynot.ByRule;
import org.declinic.answers.whynot.Held;

/** Finds the unknown fields that decide whether rules fire. For one case and one thread. */
final class Lacks {

    private final Held held;
    private final KnownFacts known;
    private final Predicate<Lack> unanswered;
    private final boolean asConcluded;
    private KnownFacts derivedToo;
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
            lacks.addAll(known.lacks(List.of(condition)));
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
        Set<Lack> lacks = new LinkedHashSet<>(known.lacks(
                open.stream().filter(condition -> condition.inside().isEmpty()).toList()));
        open.stream()
                .flatMap(condition -> condition.inside().stream())
                .collect(Collectors.groupingBy(
                        inside -> String.valueOf(inside.type()), LinkedHashMap::new, Collectors.toList()))
                .forEach((type, inside) -> {
                    if (known.canBeStated(type) && known.canBeSeveral(type)) {
                        new SeveralLacks(known, type).of(inside).ifPresent(lacks::addAll);
                    } else {
                        lacks.addAll(known.lacks(inside));
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
            return new SeveralLacks(known, type).of(element);
        }
        if (isNot(element.get(0))) {
            return element.get(0).verdict() == Verdict.FAILS ? Optional.empty() : Optional.of(Set.of());
        }
        Set<Lack> lacks = new LinkedHashSet<>();
        for (Condition condition : element) {
            Set<Lack> own = condition.verdict() == Verdict.HOLDS ? Set.of() : own(condition);
            if (!own.isEmpty() && known.meetsByNothing(condition)) {
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

    /** What fails for sure, although something of it is unknown, only what rules derived of it could change. */
    private Set<Lack> own(Condition condition) {
        Set<Lack> lacks = known.lacks(List.of(condition));
        if (condition.kind() == ConditionKind.CONSTRAINT && condition.verdict() == Verdict.FAILS) {
            derivedToo = derivedToo == null ? known.amid(held.facts()) : derivedToo;
            lacks.removeIf(lack -> derivedToo.isUnknown(lack.type() + "." + lack.field()));
        }
        return lacks;
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
                                        && known.lacks(List.of(inside)).isEmpty())
                        || condition.needs().stream().anyMatch(known::meets));
    }

    private static boolean isNot(Condition condition) {
        return condition.kind() == ConditionKind.NOT;
    }
}
