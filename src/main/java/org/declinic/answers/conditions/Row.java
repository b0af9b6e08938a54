package org.declinic.answers.conditions;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kie.api.runtime.rule.Match;

/** Facts that meet the beginning of a rule. */
final class Row {

    private final Match match;

    /** What was found, or {@code null} for nothing where nothing is asked for. */
    Row(Match match) {
        this.match = match;
    }

    boolean has(String variable) {
        return match != null && match.getDeclarationIds().contains(variable);
    }

    Object get(String variable) {
        return match.getDeclarationValue(variable);
    }

    /** A variable's value, which may be unknown; empty when it cannot be computed of these facts. */
    Optional<Optional<Object>> value(String variable) {
        try {
            return Optional.of(Optional.ofNullable(get(variable)));
        } catch (RuntimeException notOfTheseFacts) {
            return Optional.empty();
        }
    }

    /** The row's facts: the same facts are the same key, equal ones are not. */
    List<Object> key(List<String> facts, Predicate<Object> isFact) {
        return facts.stream()
                .map(this::get)
                .<Object>map(value -> isFact.test(value) ? new Same(value) : Optional.ofNullable(value))
                .toList();
    }

    private record Same(Object fact) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.fact == fact;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(fact);
        }
    }
}
