package org.declinic.answers.consult;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import org.declinic.facts.CurrencyCode;
import org.declinic.facts.Region;
import org.declinic.values.Property;

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
        return Property.field(type, name).map(Kind::of).orElse(TEXT);
    }

    private static Kind of(Property field) {
        Class<?> value = field.type();
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
        } else if (field.has(Region.class)) {
            return REGION;
        }
        return field.has(CurrencyCode.class) ? CURRENCY : TEXT;
    }
}
