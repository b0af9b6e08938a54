package org.declinic.cli;

import java.time.DateTimeException;
import java.time.Instant;
import org.declinic.cases.casefile.Moments;
import org.declinic.text.Printable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time on the command line, in the form that case files have. */
final class MomentConverter implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String value) {
        try {
            return Moments.parse(value);
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + Printable.line(value) + "' is not a time with an offset, such as 2026-01-20T18:00:00Z");
        }
    }
}
