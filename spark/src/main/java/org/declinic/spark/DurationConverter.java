package org.declinic.spark;

import java.time.Duration;
import org.declinic.text.Printable;
import org.declinic.text.TimeSpan;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A length of time on the command line. */
final class DurationConverter implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String value) {
        return TimeSpan.read(value)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + Printable.line(value) + "' is no time, such as 30m, 24h or 7d"));
    }
}
