package org.declinic.text;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time, as users write it. */
public final class TimeSpan {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})([smhd])|0");

    private TimeSpan() {}

    /**
     * Reads a length of time.
     *
     * @param written such as {@code 30s}, {@code 30m}, {@code 24h}, {@code 7d}, or {@code 0}
     * @return the length, or empty when it is written in another way
     */
    public static Optional<Duration> read(String written) {
        Matcher parts = WRITTEN.matcher(written.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        if (parts.group(1) == null) {
            return Optional.of(Duration.ZERO);
        }
        long number = Long.parseLong(parts.group(1));
        return Optional.of(
                switch (parts.group(2)) {
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }
}
