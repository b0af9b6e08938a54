package org.declinic.cases.casefile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Times as people type them, and as other systems count them. */
public final class Times {

    private static final Pattern WITHOUT_ZONE =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:[ T](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?))?");

    /** Seconds since 1970 have as many digits from 2001 to 2286. */
    private static final Pattern SECONDS = Pattern.compile("\\d{10}");

    private static final Pattern TIME_OF_DAY = Pattern.compile("\\d\\d:\\d\\d");

    private static final Pattern MILLISECONDS = Pattern.compile("\\d{13}");

    private Times() {}

    /**
     * A time without a zone as a time of UTC.
     *
     * @param typed a date, a date and a time of day, or anything else
     * @return the moment as case files have it; anything else as it is
     */
    public static String inUtc(String typed) {
        var time = WITHOUT_ZONE.matcher(typed);
        if (!time.matches()) {
            return typed;
        }
        try {
            String ofDay = time.group(2) == null ? "00:00" : time.group(2);
            return DateTimeFormatter.ISO_INSTANT.format(
                    LocalDateTime.parse(time.group(1) + "T" + ofDay).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noSuchDay) {
            return typed;
        }
    }

    /** What to write in place of a time that cannot be read; {@code null} when there is no telling. */
    static String help(String written) {
        String inUtc = inUtc(written);
        if (!inUtc.equals(written)) {
            return "write " + inUtc + " when it is a time of UTC, else its offset, such as +02:00, in place of Z";
        }
        if (SECONDS.matcher(written).matches()) {
            return "write " + Instant.ofEpochSecond(Long.parseLong(written)) + ": these are seconds since 1970";
        }
        if (TIME_OF_DAY.matcher(written).matches()) {
            return "write the day before it, as in 2026-01-20T" + written + ":00Z";
        }
        return MILLISECONDS.matcher(written).matches()
                ? "write " + Instant.ofEpochMilli(Long.parseLong(written)) + ": these are milliseconds since 1970"
                : null;
    }
}
