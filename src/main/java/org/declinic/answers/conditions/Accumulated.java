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

    /** Takes it from the beginning of what is left of a rule; empty where there is something else. */
    static Optional<Accumulated> of(Deque<Condition> left) {
        List<Pattern<?>> results = new ArrayList<>();
        Condition first = left.poll();
        if (first instanceof Pattern<?> result && !(first instanceof AccumulatePattern)) {
            results.add(result);
            first = left.poll();
        }
        if (!(first instanceof AccumulatePattern<?> accumulate) || accumulate.getAccumulateFunctions() == null) {
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

    /** Whether it can be told what comes of facts. */
    boolean isExplained() {
        return !(accumulate instanceof GroupByPatternImpl)
                && Stream.of(accumulate.getAccumulateFunctions())
                        .allMatch(function ->
                                function.createFunctionObject() instanceof org.kie.api.runtime.rule.AccumulateFunction);
    }

    /** The variables of its functions; of a "groupby", those of its keys stand behind them. */
    List<String> names() {
        return Stream.of(accumulate.getBoundVariables())
                .limit(accumulate.getAccumulateFunctions().length)
                .map(variable -> Row.plain(variable.getName()))
                .toList();
    }
}
