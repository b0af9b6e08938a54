package org.declinic.values;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.declinic.text.Printable;

/** Values and facts in words, for people. */
public final class InWords {

    private InWords() {}

    /**
     * A value.
     *
     * @param value anything, or {@code null}
     * @return such as {@code ONE_TIME}, {@code 45.50}, {@code 2026-01-20 18:00 UTC}, {@code [US, GB]} or {@code unknown}
     */
    public static String of(Object value) {
        if (value == null) {
            return "unknown";
        } else if (value instanceof Instant moment) {
            return Printable.time(moment);
        } else if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        } else if (value instanceof Collection<?> values) {
            Stream<String> words = values.stream().map(InWords::of);
            return values.isEmpty()
                    ? "empty"
                    : (value instanceof Set ? words.sorted() : words).collect(joining(", ", "[", "]"));
        }
        boolean ofJava = value.getClass().getName().startsWith("java.");
        return isPlain(value) || ofJava ? value.toString() : fact(value, Set.of());
    }

    /**
     * A fact by what is known of it and has no facts in it, such as {@code PaymentCard(kind ONE_TIME)}.
     *
     * @param fact the fact
     * @param ofInterest the names of fields; when none of them is known, all fields are shown
     * @return its type and fields
     */
    public static String fact(Object fact, Set<String> ofInterest) {
        if (isPlain(fact)) {
            return of(fact);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        for (Property property : Property.allOf(fact.getClass())) {
            Object value = property.valueIn(fact);
            if (isPlain(value)
                    || value instanceof Collection<?> values
                            && !values.isEmpty()
                            && values.stream().allMatch(InWords::isPlain)) {
                all.put(property.name(), value);
            }
        }
        Map<String, Object> some = new LinkedHashMap<>(all);
        some.keySet().retainAll(ofInterest);
        return fact.getClass().getSimpleName() + "(" + fields(some.isEmpty() ? all : some, " ") + ")";
    }

    /**
     * Values by their names.
     *
     * @param named the values
     * @param between what stands between a name and its value
     * @return such as {@code spendingLimit is 50.05, $total is 45.50}
     */
    public static String fields(Map<String, Object> named, String between) {
        return named.entrySet().stream()
                .map(each -> each.getKey() + between + of(each.getValue()))
                .collect(joining(", "));
    }

    /**
     * How certain something is.
     *
     * @param certainty from 0 to 1
     * @return such as {@code 85 %}
     */
    public static String percent(BigDecimal certainty) {
        return certainty.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    /**
     * What is not told for its number.
     *
     * @param count how much, more than 0
     * @return such as {@code and 2,114 more reasons}
     */
    public static String moreReasons(int count) {
        return String.format(Locale.ROOT, "and %,d more reason%s", count, count == 1 ? "" : "s");
    }

    /**
     * Whether a value is one that has no fields, such as a text, a number or a time.
     *
     * @param value anything, or {@code null}
     * @return whether it is such a value
     */
    public static boolean isPlain(Object value) {
        return value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Enum<?>
                || value instanceof Temporal;
    }
}
