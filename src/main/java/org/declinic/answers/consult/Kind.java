package org.declinic.answers.consult;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.declinic.facts.CurrencyCode;
import org.declinic.facts.Region;

/** What a field takes as a value. */
public enum Kind {
    /** True or false. */
    YES_OR_NO,
    /** One of a closed set. */
    CONSTANT,
    /** A decimal number. */
    AMOUNT,
    /** A whole number. */
    COUNT,
    /** A point in time. */
    MOMENT,
    /** A year and a month. */
    MONTH,
    /** Several texts. */
    LIST,
    /** The code of a country. */
    REGION,
    /** The code of a currency. */
    CURRENCY,
    /** Any words. */
    TEXT;

    static Kind of(Class<?> type, String name) {
        return field(type, name).map(field -> of(field.getType(), field)).orElse(TEXT);
    }

    /** The class of a field of a fact type, with its class's own fields and those it inherits. */
    static Optional<Field> field(Class<?> type, String name) {
        return type == null
                ? Optional.empty()
                : Arrays.stream(type.getDeclaredFields())
                        .filter(field -> field.getName().equals(name))
                        .findFirst()
                        .or(() -> field(type.getSuperclass(), name));
    }

    private static Kind of(Class<?> value, AnnotatedElement field) {
        if (value == Boolean.class || value == boolean.class) {
            return YES_OR_NO;
        } else if (value.isEnum()) {
            return CONSTANT;
        } else if (value == BigDecimal.class || value == Double.class || value == double.class) {
            return AMOUNT;
        } else if (Number.class.isAssignableFrom(value) || value.isPrimitive()) {
            return COUNT;
        } else if (value == Instant.class) {
            return MOMENT;
        } else if (value == YearMonth.class) {
            return MONTH;
        } else if (Collection.class.isAssignableFrom(value)) {
            return LIST;
        } else if (field.isAnnotationPresent(Region.class)) {
            return REGION;
        }
        return field.isAnnotationPresent(CurrencyCode.class) ? CURRENCY : TEXT;
    }
}
