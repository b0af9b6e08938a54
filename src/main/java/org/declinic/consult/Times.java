package org.declinic.consult;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Times as people type them. */
final class Times {

    private static final Pattern WITHOUT_ZONE =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:[ T](\\d\\d:\\d\\d(?::\\d\\d)?))?");

    private Times() {}

    /** A date, or a date and a time of day, as a moment of UTC; everything else as it is. */
    static String inUtc(String typed) {
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
}
