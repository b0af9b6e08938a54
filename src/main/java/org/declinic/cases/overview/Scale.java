package org.declinic.cases.overview;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How finely time is divided, in UTC. Every one but {@link #WEEK} is made of whole ones of the one before. */
enum Scale {
    HOUR("hour", ChronoUnit.HOURS, 72, "EEE d MMM uuuu, HH:mm"),
    DAY("day", ChronoUnit.DAYS, 100, "EEE d MMM uuuu"),
    WEEK("week", ChronoUnit.WEEKS, 110, "'week of' d MMM uuuu"),
    MONTH("month", ChronoUnit.MONTHS, 120, "MMM uuuu"),
    YEAR("year", ChronoUnit.YEARS, 120, "uuuu"),
    CENTURY("century", ChronoUnit.CENTURIES, 120, "'century from' uuuu");

    private static final int YEARS_OF_CENTURY = 100;

    private final String words;
    private final ChronoUnit unit;
    private final int most;
    private final DateTimeFormatter pattern;

    Scale(String words, ChronoUnit unit, int most, String pattern) {
        this.words = words;
        this.unit = unit;
        this.most = most;
        this.pattern = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    LocalDateTime startOf(LocalDateTime time) {
        return switch (this) {
            case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
            case DAY -> midnight(time);
            case WEEK -> midnight(time).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> midnight(time).withDayOfMonth(1);
            case YEAR -> midnight(time).withDayOfYear(1);
            case CENTURY ->
                midnight(time).withDayOfYear(1).withYear(time.getYear() - time.getYear() % YEARS_OF_CENTURY);
        };
    }

    private static LocalDateTime midnight(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.DAYS);
    }

    LocalDateTime next(LocalDateTime start) {
        return start.plus(1, unit);
    }

    LocalDateTime before(LocalDateTime start) {
        return start.minus(1, unit);
    }

    /** Whether a chart from one time to another has room for every bucket. */
    boolean fits(LocalDateTime first, LocalDateTime last) {
        return unit.between(startOf(first), startOf(last)) < most;
    }

    /** The next one that is made of whole ones of this, or this when it is the last. */
    Scale coarser() {
        return switch (this) {
            case HOUR -> DAY;
            case DAY, WEEK -> MONTH;
            case MONTH -> YEAR;
            case YEAR, CENTURY -> CENTURY;
        };
    }

    String label(LocalDateTime start) {
        return pattern.format(start);
    }

    @Override
    public String toString() {
        return words;
    }
}
