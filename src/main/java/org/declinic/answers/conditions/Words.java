package org.declinic.answers.conditions;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declinic.text.Printable;

/** Values and facts, in words. */
final class Words {

    private static final String VOWELS = "AEIOUaeiou";

    private Words() {}

    /** Every value by its name, such as {@code spendingLimit is 50.05, $total is 45.50}. */
    static String of(Map<String, Object> named) {
        return Printable.line(named.entrySet().stream()
                .map(each -> each.getKey() + " is " + of(each.getValue()))
                .collect(joining(", ")));
    }

    /** A fact by those of its fields that are of interest, or by all that are short when none is. */
    static String of(Object fact, Set<String> ofInterest) {
        if (isShort(fact)) {
            return of(fact);
        }
        List<Property> all = Property.allOf(fact).stream()
                .filter(property -> isShort(property.value()))
                .toList();
        List<Property> some = all.stream()
                .filter(property -> ofInterest.contains(property.name()))
                .toList();
        String type = fact.getClass().getSimpleName();
        return (VOWELS.indexOf(type.charAt(0)) < 0 ? "a " : "an ")
                + type
                + (some.isEmpty() ? all : some)
                        .stream()
                                .map(property -> property.name() + " " + of(property.value()))
                                .collect(joining(", ", "(", ")"));
    }

    /** A value. */
    static String of(Object value) {
        if (value == null) {
            return "unknown";
        }
        if (value instanceof Instant moment) {
            return Printable.time(moment);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Collection<?> values) {
            return values.isEmpty() ? "empty" : values.stream().map(Words::of).collect(joining(", "));
        }
        return isShort(value) ? value.toString() : of(value, Set.of());
    }

    private static boolean isShort(Object value) {
        return value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Enum<?>
                || value instanceof Temporal;
    }
}
