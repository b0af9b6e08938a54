package org.declinic.project;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.declinic.facts.DeclineSignal;

/** The codes that issuers, networks, processors, wallets and lenders publish, with the reason that each states. */
public final class PublishedCodes {

    private static final Path CODES = Path.of("src/test/resources/codes");
    private static final String ADVICE = "-advice";

    private PublishedCodes() {}

    /** A published code. */
    public record Published(String source, String code, String reason) {

        /** What a processor sends with it. */
        public DeclineSignal signal() {
            return source.endsWith(ADVICE)
                    ? new DeclineSignal(source.substring(0, source.length() - ADVICE.length()), null, code, null)
                    : new DeclineSignal(source, code, null, null);
        }
    }

    /** A code that the tables read otherwise than it is published. */
    public record Difference(String source, String code, String reason, String why) {}

    /** All of them. */
    public static List<Published> all() {
        return read("published.csv", Published.class);
    }

    /** Those that the tables read otherwise, and why. */
    public static List<Difference> differences() {
        return read("differences.csv", Difference.class);
    }

    private static <T> List<T> read(String file, Class<T> type) {
        try (MappingIterator<T> rows = new CsvMapper()
                .readerFor(type)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(CODES.resolve(file).toFile())) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
