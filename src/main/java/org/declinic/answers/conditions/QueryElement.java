package org.declinic.answers.conditions;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.drools.model.Argument;
import org.drools.model.Value;
import org.drools.model.Variable;

/** A query that is called with values. */
final class QueryElement extends Element {

    private final Demand whole;
    private final Argument<?>[] arguments;
    private final Variable<?>[] parameters;
    private final List<Element> query;

    QueryElement(Demand whole, Argument<?>[] arguments, Variable<?>[] parameters, List<Element> query) {
        this.whole = whole;
        this.arguments = arguments;
        this.parameters = parameters;
        this.query = query;
    }

    @Override
    List<Demand> demands() {
        return List.of(whole);
    }

    @Override
    Stream<String> takes() {
        return Stream.of(arguments)
                .filter(Variable.class::isInstance)
                .map(variable -> ((Variable<?>) variable).getName());
    }

    /** Once for each of its results. */
    @Override
    boolean anyMet(Row row, Given given, Predicate<Row> enough) {
        return anyMet(query, called(row), given, any -> enough.test(row));
    }

    @Override
    Tries from(Row row, Given given) {
        try {
            return Tries.of(Try.of(row, row, List.of(call(row, given))));
        } catch (RuntimeException ofWhatIsUnknown) {
            return Tries.of(Try.of(row, row, List.of(Tested.of(Verdict.UNKNOWN, false))));
        }
    }

    private Tested call(Row row, Given given) {
        return GroupElement.exists(Tries.through(query, List.of(called(row)), given));
    }

    private Row called(Row row) {
        Row called = Row.NOTHING;
        for (int i = 0; i < arguments.length; i++) {
            Object value = arguments[i] instanceof Value<?> fixed
                    ? fixed.getValue()
                    : row.get(((Variable<?>) arguments[i]).getName());
            called = called.with(parameters[i], value);
        }
        return called;
    }
}
