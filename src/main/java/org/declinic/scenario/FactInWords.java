package org.declinic.scenario;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fact on one line, as in {@code PaymentCard(kind ONE_TIME, spendingLimit 45.50)}: what is unknown is left out. */
final class FactInWords {

    private FactInWords() {}

    static String of(Object fact) {
        if (isSimple(fact) || fact instanceof Collection<?>) {
            return value(fact).orElse("");
        }
        return Stream.of(fact.getClass().getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && field.trySetAccessible())
                .flatMap(field -> value(valueOf(field, fact)).map(value -> field.getName() + " " + value).stream())
                .collect(Collectors.joining(", ", fact.getClass().getSimpleName() + "(", ")"));
    }

    private static Optional<String> value(Object value) {
        if (value instanceof Collection<?> values) {
            return Optional.of(values.stream()
                    .filter(Objects::nonNull)
                    .map(each -> isSimple(each) ? value(each).orElse("") : of(each))
                    .collect(Collectors.joining(", ", "[", "]")));
        }
        if (value instanceof BigDecimal number) {
            return Optional.of(number.toPlainString());
        }
        return isSimple(value) ? Optional.of(value.toString()) : Optional.empty();
    }

    private static boolean isSimple(Object value) {
        return value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum<?>
                || value instanceof Instant;
    }

    private static Object valueOf(Field field, Object fact) {
        try {
            return field.get(fact);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }
}
