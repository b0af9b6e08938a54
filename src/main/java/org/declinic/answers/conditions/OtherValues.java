package org.declinic.answers.conditions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/** The values of a type that come into question to make a condition turn. */
final class OtherValues {

    private static final int HUNDREDTHS = 2;
    private static final int MONTHS = 12;

    /** Two thousand years back and on, and as many of anything as anybody counts. */
    private static final long MOST_SECONDS = 1L << 36;

    private static final long MOST_MONTHS = 4000L * MONTHS;

    /** Numbers and times in their order, in the steps in which people state them. */
    private static final Map<Class<?>, Ordered> ORDERED = Map.of(
            Instant.class, new Ordered(-MOST_SECONDS, MOST_SECONDS, Instant::ofEpochSecond),
            YearMonth.class, new Ordered(0, MOST_MONTHS, OtherValues::month),
            Integer.class, new Ordered(Integer.MIN_VALUE, Integer.MAX_VALUE, number -> (int) number),
            BigDecimal.class,
                    new Ordered(
                            Long.MIN_VALUE >> 2,
                            Long.MAX_VALUE >> 2,
                            number -> BigDecimal.valueOf(number, HUNDREDTHS)));

    private OtherValues() {}

    private record Ordered(long least, long most, LongFunction<Object> values) {}

    private static YearMonth month(long number) {
        return YearMonth.of((int) (number / MONTHS), (int) (number % MONTHS) + 1);
    }

    /**
     * Those to try.
     *
     * @param type of what type they are
     * @param known values that the condition names, and others
     * @param met whether the condition holds with a value
     */
    static Set<Object> of(Class<?> type, Collection<Object> known, Predicate<Object> met) {
        Set<Object> values = new LinkedHashSet<>();
        if (type == Boolean.class) {
            values.addAll(List.of(true, false));
        } else if (type.isEnum()) {
            values.addAll(Arrays.asList(type.getEnumConstants()));
        } else if (ORDERED.containsKey(type)) {
            Ordered ordered = ORDERED.get(type);
            Border.find(
                            ordered.least(),
                            ordered.most(),
                            ordered.values(),
                            number -> met.test(ordered.values().apply(number)))
                    .ifPresent(border -> values.addAll(List.of(border.less(), border.more())));
        }
        known.stream().filter(type::isInstance).forEach(values::add);
        return values;
    }
}
