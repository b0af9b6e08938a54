package org.declinic.spark;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.declinic.cases.adapter.LeftOut;
import org.declinic.cases.batch.Part;
import org.declinic.cases.batch.Parts;
import org.declinic.cases.batch.Setup;
import org.declinic.cases.casefile.CaseSource;
import org.declinic.cases.overview.Totals;
import org.declinic.cases.report.Lines;

/** Diagnoses the cases of a split while they are asked for. */
final class Outcomes implements Iterator<Outcome>, Closeable {

    private final Work work;
    private final Setup.Opened opened;
    private final Iterator<Piece> pieces;
    private final Lines format;
    private final Totals totals;
    private byte[] heading;
    private final LeftOut leftOut = new LeftOut();
    private long bad;
    private PieceStream stream;
    private Parts parts;
    private boolean ended;

    Outcomes(Work work, Split split, Lines format, byte[] heading, boolean inDetail) {
        this.work = work;
        this.opened = work.open();
        this.pieces = split.pieces().iterator();
        this.format = format;
        this.heading = heading;
        this.totals = opened.newTotals(inDetail);
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public Outcome next() {
        if (ended) {
            throw new NoSuchElementException();
        }
        if (heading != null) {
            Outcome first = Outcome.ofHeading(heading);
            heading = null;
            return first;
        }
        while (parts != null || pieces.hasNext()) {
            parts = parts == null ? parts(pieces.next()) : parts;
            Part part = nextPart();
            if (part != null) {
                totals.add(part.tally());
                bad += part.bad().size();
                return Outcome.of(part);
            }
            parts = null;
        }
        ended = true;
        return Outcome.ofAll(new PartTotals(totals, bad, leftOut.counts()));
    }

    private Parts parts(Piece piece) {
        InputFile file = piece.file();
        long length = piece.range() == null ? Long.MAX_VALUE : piece.end() - piece.begin();
        stream = new PieceStream(work.hadoop(), file.path(), piece.begin(), length, Tries.isLast());
        CaseSource source = piece.range() == null
                ? CaseSource.named(file.name(), stream, opened.layout())
                : CaseSource.lines(file.name(), stream, piece.range(), opened.layout());
        return opened.parts(source, format, totals, leftOut);
    }

    private Part nextPart() {
        try {
            return parts.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the task is interrupted", e);
        }
    }

    /** Closes what a task that failed has left open. */
    @Override
    public void close() {
        try {
            if (stream != null) {
                stream.close();
            }
        } catch (IOException e) {
            return; // it was only read
        }
    }
}
