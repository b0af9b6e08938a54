package org.declinic.cases.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them. */
final class Figures {

    private static final int PERCENT = 100;

    private Figures() {}

    /** Such as {@code 1,234}. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Such as {@code 1 case} or {@code 1,234 cases}. */
    static String count(long count, String one) {
        return count(count) + " " + one + (count == 1 ? "" : "s");
    }

    /** Such as {@code 12.3 %}, or a dash where there is nothing to have a share of. */
    static String share(long part, long whole) {
        return whole == 0 ? "-" : percent(part, whole) + " %";
    }

    /** The share in per cent with one decimal, such as {@code 12.3}; of nothing, {@code 0.0}. */
    static String percent(long part, long whole) {
        return whole == 0
                ? "0.0"
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(PERCENT))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /** The average in whole per cent, such as {@code 12 %}. */
    static String average(long hundredths, long count) {
        return BigDecimal.valueOf(hundredths).divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_UP) + " %";
    }

    /** Such as {@code 0.8 s}, {@code 12 min 34 s} or {@code 2 h 5 min}. */
    static String duration(Duration took) {
        if (took.toMinutes() == 0) {
            return String.format(Locale.ROOT, "%.1f s", Math.floor(took.toMillis() / 100.0) / 10);
        }
        return took.toHours() == 0
                ? took.toMinutes() + " min " + took.toSecondsPart() + " s"
                : count(took.toHours()) + " h " + took.toMinutesPart() + " min";
    }

    /** Whole cases a second, such as {@code 1,234}; a dash when it took no time. */
    static String aSecond(long cases, Duration took) {
        long millis = took.toMillis();
        return millis == 0
                ? "-"
                : count(BigDecimal.valueOf(cases)
                        .multiply(BigDecimal.valueOf(1_000))
                        .divide(BigDecimal.valueOf(millis), RoundingMode.HALF_UP)
                        .longValueExact());
    }
}
