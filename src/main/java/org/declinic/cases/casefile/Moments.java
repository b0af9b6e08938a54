package org.declinic.cases.casefile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/** Times as case files write them: ISO 8601 with an offset, such as {@code 2026-01-20T18:00:00Z}. */
public final class Moments {

    /** Of ISO 8601 without its extensions. */
    private static final int LAST_YEAR = 9999;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    /** The most common form by far, for which the formatter takes twenty times as long. */
    private static final String IN_SECONDS_OF_UTC = "2026-01-20T18:00:00Z";

    private Moments() {}

    /**
     * Reads a time.
     *
     * @param text the time, of a year from 1 to 9999
     * @return the moment
     * @throws DateTimeException when the text is no such time
     */
    public static Instant parse(String text) {
        if (IN_SECONDS_OF_UTC.length() == text.length() && isLike(text)) {
            return LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19))
                    .toInstant(ZoneOffset.UTC);
        }
        OffsetDateTime time = OffsetDateTime.parse(text);
        if (time.getYear() < 1 || time.getYear() > LAST_YEAR) {
            throw new DateTimeException("not a year of four digits");
        }
        return time.toInstant();
    }

    /** Whether a time is of a year from 1 to 9999 in UTC; what has no year is. */
    static boolean isUsual(TemporalAccessor time) {
        if (time instanceof Instant instant) {
            return !instant.isBefore(FIRST) && instant.isBefore(END);
        }
        if (!time.isSupported(ChronoField.YEAR)) {
            return true;
        }
        int year = time.get(ChronoField.YEAR);
        return year >= 1 && year <= LAST_YEAR;
    }

    /** Whether there are digits where the common form has digits, and the same signs between them. */
    private static boolean isLike(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = IN_SECONDS_OF_UTC.charAt(at);
            char character = text.charAt(at);
            boolean same = isDigit(sign) ? isDigit(character) : character == sign;
            if (!same) {
                return false;
            }
        }
        return !text.startsWith("0000");
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
