package org.declinic.answers.conditions;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.drools.model.Variable;
import org.drools.model.patterns.GroupByPatternImpl;

/**
 * What an accumulate or collect was compiled to.
 *
 * @param accumulate accumulates
 * @param results what is demanded of the results: before it in the compiled rule where it stands behind a "from", else
 *     behind it, the last first
 */
record Accumulated(AccumulatePattern<?> accumulate, List<Pattern<?>> results) {

    /** Takes it from the beginning of what is left of a rule; empty where it is something that cannot be explained. */
    static Optional<Accumulated> of(Deque<Condition> left) {
        List<Pattern<?>> results = new ArrayList<>();
        Condition first = left.poll();
        if (first instanceof Pattern<?> result && !(first instanceof AccumulatePattern)) {
            results.add(result);
            first = left.poll();
        }
        if (!(first instanceof AccumulatePattern<?> accumulate)
                || first instanceof GroupByPatternImpl
                || accumulate.getAccumulateFunctions() == null
                || !Stream.of(accumulate.getAccumulateFunctions())
                        .allMatch(function -> function.createFunctionObject()
                                instanceof org.kie.api.runtime.rule.AccumulateFunction)) {
            return Optional.empty();
        }
        Set<Variable<?>> bound = Set.of(accumulate.getBoundVariables());
        while (left.peek() instanceof Pattern<?> result && bound.contains(result.getPatternVariable())) {
            results.add(result);
            left.poll();
        }
        return Optional.of(new Accumulated(accumulate, results));
    }

    Condition input() {
        return accumulate.getCondition();
    }
}
