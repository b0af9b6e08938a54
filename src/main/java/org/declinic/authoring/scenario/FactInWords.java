package org.declinic.authoring.scenario;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A fact on one line, as in {@code PaymentCard(kind ONE_TIME, spendingLimit 45.50)}: what is unknown or
 * empty, and what has facts in it, is left out.
 */
final class FactInWords {

    private FactInWords() {}

    static String of(Object fact) {
        if (fact instanceof Collection<?> facts) {
            return facts.stream().map(FactInWords::of).collect(Collectors.joining(", ", "[", "]"));
        }
        return isSimple(fact) ? simple(fact) : withFields(fact);
    }

    private static String withFields(Object fact) {
        return Stream.of(fact.getClass().getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && field.trySetAccessible())
                .filter(field -> isSimple(valueOf(field, fact)) && !List.of().equals(valueOf(field, fact)))
                .map(field -> field.getName() + " " + simple(valueOf(field, fact)))
                .collect(Collectors.joining(", ", fact.getClass().getSimpleName() + "(", ")"));
    }

    private static String simple(Object value) {
        if (value instanceof Collection<?> values) {
            return values.stream().map(FactInWords::simple).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** Text, numbers and the like, and lists of them. */
    private static boolean isSimple(Object value) {
        return value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum<?>
                || value instanceof Temporal
                || value instanceof Collection<?> values && values.stream().allMatch(FactInWords::isSimple);
    }

    private static Object valueOf(Field field, Object fact) {
        try {
            return field.get(fact);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }
}
