package org.declinic.cases.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Times as systems write them. A zone is never assumed. */
final class Moments {

    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd['T'][ ]HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder()
            .append(LOCAL)
            .appendPattern("[ ][XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private static final Pattern SINCE_1970 = Pattern.compile("(\\d{10}|\\d{13})(\\.\\d+)?");

    /** Seconds since 1970 have ten digits from 2001 to 2286, and milliseconds thirteen; others are digits of a date. */
    private static final long FIRST_IN_MILLISECONDS = 100_000_000_000L;

    /** Those of which there are not two. */
    private static final Map<String, String> ABBREVIATED = Map.of(
            "CEST", "+02:00", "EEST", "+03:00", "WEST", "+01:00", "EST", "-05:00", "EDT", "-04:00", "PST", "-08:00",
            "PDT", "-07:00", "MST", "-07:00", "MDT", "-06:00");

    private Moments() {}

    /** Seconds or milliseconds since 1970, or a text with its offset. */
    static JsonNode instant(JsonNode written) {
        String text = GivenFunctions.text(written).orElse("");
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (SINCE_1970.matcher(text).matches()) {
                long since =
                        Long.parseLong(text.substring(0, text.indexOf('.') < 0 ? text.length() : text.indexOf('.')));
                return text(since < FIRST_IN_MILLISECONDS ? Instant.ofEpochSecond(since) : Instant.ofEpochMilli(since));
            }
            return text(OffsetDateTime.parse(text, WITH_OFFSET).toInstant());
        } catch (DateTimeException unreadable) {
            Budget.ofThread().unknown("time", text);
            return null;
        }
    }

    /** A text without a zone, in one that is known. */
    static JsonNode instant(JsonNode written, JsonNode zone) {
        String text = GivenFunctions.text(written).orElse("");
        String named = GivenFunctions.text(zone).orElse("");
        if (text.isEmpty() || named.isEmpty()) {
            return null;
        }
        try {
            ZoneId of = ZoneId.of(named, ABBREVIATED);
            return text(LocalDateTime.parse(text, LOCAL).atZone(of).toInstant());
        } catch (DateTimeException unreadable) {
            Budget.ofThread().unknown("time", text + " " + named);
            return null;
        }
    }

    private static JsonNode text(Instant moment) {
        return new TextNode(moment.toString());
    }
}
