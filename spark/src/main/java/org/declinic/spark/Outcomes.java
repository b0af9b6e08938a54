package org.declinic.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.declinic.cases.batch.Part;
import org.declinic.cases.batch.Parts;

/** Diagnoses the cases of a task while what comes of them is asked for. */
final class Outcomes implements Iterator<Outcome> {

    private final Parts parts;
    private final PartTotals totals;
    private byte[] heading;
    private boolean ended;

    /** Counts in the totals; what is left out is counted by the parts. */
    Outcomes(Parts parts, PartTotals totals, byte[] heading) {
        this.parts = parts;
        this.totals = totals;
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
            return Outcome.ofAll(totals);
        }
        totals.add(part);
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
