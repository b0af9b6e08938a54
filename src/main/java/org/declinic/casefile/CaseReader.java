package org.declinic.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.declinic.facts.FactTypes;

/** Reads the cases of files in any of the formats. A case that cannot be read stops no other. Not thread-safe. */
public final class CaseReader {

    private final CaseParser caseParser;
    private final FactTypes types;
    private final UnaryOperator<InputStream> watch;

    /**
     * A reader.
     *
     * @param types the types of facts that a case can state
     * @param adviceAskedAt the moment of the advice for every case, or empty to take each case's own
     * @param watch sees every stream that is read, for instance to count its bytes
     */
    public CaseReader(FactTypes types, Optional<Instant> adviceAskedAt, UnaryOperator<InputStream> watch) {
        this.types = types;
        this.watch = watch;
        this.caseParser = new CaseParser(types, adviceAskedAt);
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param sink takes its cases, and what is wrong with them
     */
    public void read(Path file, CaseSink sink) {
        try (InputStream bytes = Files.newInputStream(file)) {
            read(bytes, file.toString(), CaseFormat.of(file.toString()), sink);
        } catch (IOException e) {
            sink.reject(List.of(SyntaxError.unreadable(file.toString(), e)));
        }
    }

    /**
     * Reads a stream, in the format that its beginning shows.
     *
     * @param bytes the stream, in UTF-8
     * @param name what to call it
     * @param sink takes its cases, and what is wrong with them
     */
    public void read(InputStream bytes, String name, CaseSink sink) {
        try {
            read(bytes, name, Optional.empty(), sink);
        } catch (IOException e) {
            sink.reject(List.of(SyntaxError.unreadable(name, e)));
        }
    }

    private void read(InputStream bytes, String name, Optional<CaseFormat> known, CaseSink sink) throws IOException {
        CaseStream cases = new CaseStream(name, caseParser, sink);
        try {
            BufferedReader text = Utf8.reader(watch.apply(bytes));
            CaseFormat format = known.isPresent() ? known.get() : CaseFormat.of(text);
            switch (format) {
                case YAML -> cases.readValues(Formats.YAML, text);
                case JSON -> cases.readValues(Formats.JSON, text);
                case NDJSON -> cases.readLines(text);
                case CSV -> new CsvTable(name, types).read(text, cases);
            }
        } catch (JsonProcessingException e) {
            cases.reject(e, 0);
        }
        cases.end();
    }
}
