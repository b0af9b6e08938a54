package org.declinic.casefile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Times as case files write them: ISO 8601 with an offset, such as {@code 2026-01-20T18:00:00Z}. */
public final class Moments {

    /** Of ISO 8601 without its extensions. */
    private static final int LAST_YEAR = 9999;

    private Moments() {}

    /**
     * Reads a time.
     *
     * @param text the time, of a year from 1 to 9999
     * @return the moment
     * @throws DateTimeException when the text is no such time
     */
    public static Instant parse(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        if (time.getYear() < 1 || time.getYear() > LAST_YEAR) {
            throw new DateTimeException("not a year of four digits");
        }
        return time.toInstant();
    }
}
