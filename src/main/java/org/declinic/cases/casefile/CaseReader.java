package org.declinic.cases.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.declinic.facts.FactTypes;
import org.declinic.finding.Finding;

/** Reads the cases of files in any of the formats. A case that cannot be read stops no other. Not thread-safe. */
public final class CaseReader {

    private final CaseTextReader reader;
    private final FactTypes types;
    private final BiFunction<CaseText, List<Finding>, List<Finding>> doubts;

    /**
     * A reader.
     *
     * @param types the types of facts that a case can state
     * @param adviceAskedAt the moment of the advice for every case, or empty to take each case's own
     */
    public CaseReader(FactTypes types, Optional<Instant> adviceAskedAt) {
        this(types, adviceAskedAt, (text, findings) -> findings);
    }

    /**
     * A reader that has more to say of what it cannot read.
     *
     * @param types the types of facts that a case can state
     * @param adviceAskedAt the moment of the advice for every case, or empty to take each case's own
     * @param doubts is asked what to say of a text with mistakes
     */
    public CaseReader(
            FactTypes types,
            Optional<Instant> adviceAskedAt,
            BiFunction<CaseText, List<Finding>, List<Finding>> doubts) {
        this.types = types;
        this.reader = new CaseTextReader(types, adviceAskedAt);
        this.doubts = doubts;
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
                read(text, sink);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(CaseText text, CaseSink sink) {
        reader.read(text, new CaseSink() {
            @Override
            public void accept(Case read) {
                sink.accept(read);
            }

            @Override
            public void reject(List<Finding> findings) {
                sink.reject(doubts.apply(text, findings));
            }
        });
    }
}
