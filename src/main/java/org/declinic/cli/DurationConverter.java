package org.declinic.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.text.Printable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A length of time on the command line. */
final class DurationConverter implements ITypeConverter<Duration> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})([smhd])|0");

    @Override
    public Duration convert(String value) {
        Matcher written = WRITTEN.matcher(value.toLowerCase(Locale.ROOT));
        if (!written.matches()) {
            throw new TypeConversionException("'" + Printable.line(value) + "' is no time, such as 30m, 24h or 7d");
        }
        if (written.group(1) == null) {
            return Duration.ZERO;
        }
        long number = Long.parseLong(written.group(1));
        return switch (written.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
