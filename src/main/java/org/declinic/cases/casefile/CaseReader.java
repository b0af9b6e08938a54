package org.declinic.cases.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.declinic.facts.FactTypes;

/** Reads the cases of files in any of the formats. A case that cannot be read stops no other. Not thread-safe. */
public final class CaseReader {

    private final CaseTextReader reader;
    private final FactTypes types;

    /**
     * A reader.
     *
     * @param types the types of facts that a case can state
     * @param adviceAskedAt the moment of the advice for every case, or empty to take each case's own
     */
    public CaseReader(FactTypes types, Optional<Instant> adviceAskedAt) {
        this.types = types;
        this.reader = new CaseTextReader(types, adviceAskedAt);
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param sink takes its cases, and what is wrong with them
     */
    public void read(Path file, CaseSink sink) {
        read(CaseSource.open(file, types, UnaryOperator.identity()), sink);
    }

    /**
     * Reads a stream, in the format that its beginning shows.
     *
     * @param bytes the stream, in UTF-8
     * @param name what to call it
     * @param sink takes its cases, and what is wrong with them
     */
    public void read(InputStream bytes, String name, CaseSink sink) {
        read(CaseSource.of(name, bytes, types), sink);
    }

    /**
     * Reads an input, and closes it.
     *
     * @param source the input
     * @param sink takes its cases, and what is wrong with them
     */
    public void read(CaseSource source, CaseSink sink) {
        try (source) {
            for (CaseText text = source.next(); text != null; text = source.next()) {
                reader.read(text, sink);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
