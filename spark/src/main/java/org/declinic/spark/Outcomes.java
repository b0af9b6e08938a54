package org.declinic.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.declinic.cases.adapter.LeftOut;
import org.declinic.cases.batch.Part;
import org.declinic.cases.batch.Parts;
import org.declinic.cases.batch.Setup;
import org.declinic.cases.batch.Texts;
import org.declinic.cases.overview.Totals;
import org.declinic.cases.report.Lines;

/** Diagnoses the cases of a task while what comes of them is asked for. */
final class Outcomes implements Iterator<Outcome> {

    private final Totals totals;
    private final LeftOut leftOut = new LeftOut();
    private final Parts parts;
    private byte[] heading;
    private long bad;
    private boolean ended;

    Outcomes(Setup.Opened opened, Texts texts, Lines format, byte[] heading, boolean inDetail) {
        this.totals = opened.newTotals(inDetail);
        this.parts = opened.parts(texts, format, totals, leftOut);
        this.heading = heading;
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
        Part part = nextPart();
        if (part == null) {
            ended = true;
            return Outcome.ofAll(new PartTotals(totals, bad, leftOut.counts()));
        }
        totals.add(part.tally());
        bad += part.bad().size();
        return Outcome.of(part);
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
}
