package org.declinic.cases.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import net.thisptr.jackson.jq.Expression;
import net.thisptr.jackson.jq.Function;
import net.thisptr.jackson.jq.PathOutput;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.exception.JsonQueryException;

/** Functions that take from the budget of the record that they are called for. */
final class Counted {

    private Counted() {}

    /**
     * Emits the values of an expression when there are no more. jq goes on with each while the expression is under way, so
     * that an object of some thirty fields, each inside of the one before, takes most of a thread's stack.
     */
    static void emitAll(Scope scope, Expression expression, JsonNode in, PathOutput output) throws JsonQueryException {
        List<JsonNode> values = new ArrayList<>(1);
        JsonQueryException failed = null;
        try {
            expression.apply(scope, in, value -> {
                Budget.ofThread().keep(value);
                values.add(value);
            });
        } catch (JsonQueryException e) {
            failed = e;
        }
        for (JsonNode value : values) {
            output.emit(value, null);
        }
        if (failed != null) {
            throw failed;
        }
    }

    /** A function each call and each value of which counts; where it goes through all of a value, that is not too large. */
    static Function function(Function function, boolean throughAll) {
        return (scope, arguments, in, path, output, version) -> {
            Budget budget = Budget.ofThread();
            budget.step();
            if (throughAll) {
                Budget.requireSmall(in);
            }
            function.apply(
                    scope,
                    throughAll ? small(arguments) : arguments,
                    in,
                    path,
                    (value, at) -> {
                        budget.step();
                        output.emit(value, at);
                    },
                    version);
        };
    }

    private static List<Expression> small(List<Expression> arguments) {
        return arguments.stream().map(Counted::small).toList();
    }

    private static Expression small(Expression argument) {
        return (scope, in, path, output, requirePath) -> argument.apply(
                scope,
                in,
                path,
                (value, at) -> {
                    Budget.requireSmall(value);
                    output.emit(value, at);
                },
                requirePath);
    }

    /** A function that makes lists as long as an index says. */
    static Function withSmallIndexes(Function setPath) {
        return (scope, arguments, in, path, output, version) -> {
            arguments.get(0).apply(scope, in, steps -> steps.forEach(Budget::requireSmallIndex));
            setPath.apply(
                    scope,
                    arguments,
                    in,
                    path,
                    (value, at) -> {
                        Budget.requireSmall(value);
                        output.emit(value, at);
                    },
                    version);
        };
    }
}
