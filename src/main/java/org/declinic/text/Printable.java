package org.declinic.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Text from others, made safe to print: card numbers masked, and nothing that would steer a terminal. */
public final class Printable {

    private static final int NANOS_BEFORE_NEXT_SECOND = 999_999_999;
    private static final int SECONDS_OF_MINUTE = 60;
    private static final DateTimeFormatter MINUTES = utc("uuuu-MM-dd HH:mm 'UTC'");
    private static final DateTimeFormatter SECONDS = utc("uuuu-MM-dd HH:mm:ss 'UTC'");

    private Printable() {}

    /**
     * Makes a text printable on one line.
     *
     * @param text any text
     * @return the text with card numbers masked, line breaks and tabs as spaces, and control characters as escapes
     */
    public static String line(String text) {
        StringBuilder line = new StringBuilder();
        CardNumbers.mask(text).codePoints().forEach(character -> {
            if (character == '\n' || character == '\r' || character == '\t') {
                line.append(' ');
            } else if (steersTerminal(character)) {
                line.append(String.format("\\u%04x", character));
            } else {
                line.appendCodePoint(character);
            }
        });
        return line.toString();
    }

    /**
     * A moment in words, such as {@code 2026-01-20 18:00 UTC}, never earlier than it is.
     *
     * @param moment the moment
     * @return its date and time of day, with seconds when there are any
     */
    public static String time(Instant moment) {
        Instant second = moment.plusNanos(NANOS_BEFORE_NEXT_SECOND).truncatedTo(ChronoUnit.SECONDS);
        return (second.getEpochSecond() % SECONDS_OF_MINUTE == 0 ? MINUTES : SECONDS).format(second);
    }

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    private static boolean steersTerminal(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
