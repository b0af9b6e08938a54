package org.declinic.answers.conditions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.declinic.values.Property;

/**
 * Finds the value with which a field is compared where it is calculated: the compiled constraint is tried with other
 * values of the field, and between those that meet it and those that do not lies what is looked for. Amounts are found
 * to the hundredth.
 */
final class Threshold {

    private static final int HUNDREDTHS = 2;
    private static final long MOST = Long.MAX_VALUE >> 2;
    private static final long NANOS = 1_000_000_000;

    /** The values of a type in their order. */
    private static final Map<Class<?>, LongFunction<Object>> VALUES = Map.of(
            Instant.class, number -> Instant.ofEpochSecond(Math.floorDiv(number, NANOS), Math.floorMod(number, NANOS)),
            BigDecimal.class, number -> BigDecimal.valueOf(number, HUNDREDTHS));

    private final Demand demand;
    private final Row row;
    private final Property field;
    private final Altered fact;
    private final LongFunction<Object> values;

    private Threshold(Demand demand, Row row, Property field, Altered fact, LongFunction<Object> values) {
        this.demand = demand;
        this.row = row;
        this.field = field;
        this.fact = fact;
        this.values = values;
    }

    /** The value, of the fact in a row; empty where it cannot be found. */
    static Optional<Object> of(Demand demand, Comparison comparison, Row row) {
        String fact = demand.about().fact();
        return fact == null || !row.has(fact)
                ? Optional.empty()
                : Property.field(row.get(fact).getClass(), comparison.left())
                        .filter(field -> VALUES.containsKey(field.type()))
                        .flatMap(field -> Altered.of(row.get(fact))
                                .flatMap(altered -> new Threshold(demand, row, field, altered, VALUES.get(field.type()))
                                        .find(comparison.operator())));
    }

    private Optional<Object> find(String operator) {
        boolean isLess = operator.equals("<=") || operator.equals(">");
        return Optional.of(operator)
                .filter(each -> each.matches("[<>]=?"))
                .flatMap(each -> Border.find(-MOST, MOST, values, this::met))
                .filter(border -> border.metByLess() == operator.startsWith("<"))
                .map(border -> isLess ? border.less() : border.more());
    }

    private boolean met(long number) {
        return fact.with(Map.of(field.name(), values.apply(number)))
                .filter(other ->
                        demand.test(row.with(demand.about().fact(), other)).holds())
                .isPresent();
    }
}
