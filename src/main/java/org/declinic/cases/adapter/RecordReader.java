package org.declinic.cases.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.declinic.cases.casefile.CaseSink;
import org.declinic.cases.casefile.CaseSource;
import org.declinic.cases.casefile.CaseText;
import org.declinic.cases.casefile.CaseTextReader;

/** Reads records of other systems as cases, and joins those of one payment. One that cannot be read stops no other. Not thread-safe. */
public final class RecordReader {

    private final RecordMapper mapper;
    private final Joiner joiner;
    private final CaseTextReader reader;
    private final LeftOut leftOut;

    /**
     * A reader.
     *
     * @param mapper makes cases of records
     * @param adviceAskedAt the moment of the advice for every case, or empty to take each attempt's own
     * @param rules how to join records of one payment
     * @param leftOut counts what becomes no case
     */
    public RecordReader(RecordMapper mapper, Optional<Instant> adviceAskedAt, Joiner.Rules rules, LeftOut leftOut) {
        this.mapper = mapper;
        this.joiner = new Joiner(rules, leftOut);
        this.reader = new CaseTextReader(mapper.types(), adviceAskedAt);
        this.leftOut = leftOut;
    }

    /**
     * Reads inputs, each when it is its turn, and closes them.
     *
     * @param sources opens each input
     * @param sink takes the cases, and what is wrong
     */
    public void read(List<Supplier<CaseSource>> sources, CaseSink sink) {
        try {
            for (Supplier<CaseSource> source : sources) {
                read(source.get(), sink);
            }
            joiner.end();
            deliver(sink);
        } catch (TooManyGroups e) {
            sink.reject(List.of(e.finding()));
        }
    }

    private void read(CaseSource source, CaseSink sink) {
        try (source) {
            for (CaseText text = source.next(); text != null; text = source.next()) {
                List<Mapped> mapped = mapper.map(text);
                if (mapped.isEmpty()) {
                    leftOut.noAttempt();
                }
                mapped.forEach(joiner::add);
                deliver(sink);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deliver(CaseSink sink) {
        for (Mapped mapped = joiner.poll(); mapped != null; mapped = joiner.poll()) {
            reader.read(mapped.text(), sink);
        }
    }
}
