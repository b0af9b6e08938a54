package org.declinic.answers.conditions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.declinic.values.Property;

/**
 * Finds out whether what is unknown would decide, where a condition joins several comparisons: the compiled constraint is
 * tried with values that each of them would be met by.
 */
final class Trial {

    private static final BigDecimal MUCH = new BigDecimal("1e15");

    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private static final Map<Class<?>, Function<BigDecimal, Object>> NUMBERS = Map.of(
            BigDecimal.class, number -> number,
            Integer.class, number -> number.signum() * number.abs().min(MOST).intValue(),
            Long.class, BigDecimal::longValue,
            Double.class, BigDecimal::doubleValue,
            Instant.class, number -> Instant.ofEpochSecond(number.longValue()));

    private Trial() {}

    /** A fact of which the unknown among some fields meet their comparisons; empty where such a one cannot be made. */
    static Optional<Object> meeting(List<Comparison> joined, Object fact, Map<String, Object> named) {
        Map<String, Object> values = new HashMap<>();
        for (Map.Entry<String, Object> each : named.entrySet()) {
            if (each.getValue() == null) {
                List<Comparison> ofField = joined.stream()
                        .filter(comparison -> comparison.left().equals(each.getKey()))
                        .toList();
                Optional<Object> value = Property.field(fact.getClass(), each.getKey())
                        .filter(field -> ofField.size() == 1)
                        .flatMap(field -> meeting(ofField.get(0), field.type()));
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                values.put(each.getKey(), value.get());
            }
        }
        return Altered.of(fact).flatMap(altered -> altered.with(values));
    }

    /** A value that meets a comparison with a constant. */
    private static Optional<Object> meeting(Comparison comparison, Class<?> type) {
        return switch (comparison.operator()) {
            case "==", "in" ->
                Needs.constant(comparison.right().get(0))
                        .flatMap(value -> value)
                        .flatMap(value -> as(value, type));
            case "<", "<=" -> as(MUCH.negate(), type);
            case ">", ">=" -> as(MUCH, type);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> as(Object value, Class<?> type) {
        if (value instanceof BigDecimal number) {
            return Optional.ofNullable(NUMBERS.get(type)).map(of -> of.apply(number));
        } else if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .filter(each -> each.toString().equals(value))
                    .map(Object.class::cast)
                    .findFirst();
        }
        return Optional.of(value).filter(type::isInstance);
    }
}
