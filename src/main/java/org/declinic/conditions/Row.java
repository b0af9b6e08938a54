package org.declinic.conditions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kie.api.runtime.rule.QueryResultsRow;

/** Facts that meet the beginning of a rule. */
final class Row {

    private final Set<String> variables;
    private final QueryResultsRow found;

    /** What a query found. */
    Row(Set<String> variables, QueryResultsRow found) {
        this.variables = variables;
        this.found = found;
    }

    boolean has(String variable) {
        return variables.contains(variable);
    }

    Object get(String variable) {
        return found.get(variable);
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
        return facts.stream().map(this::get).<Object>map(value -> isFact.test(value) ? new Same(value) : Optional.ofNullable(value)).toList();
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
