package org.declinic.spark;

import java.io.Serializable;
import org.declinic.cases.adapter.LeftOut;
import org.declinic.cases.batch.Part;
import org.declinic.cases.overview.Totals;

/** What the cases of a task show, or of several. */
final class PartTotals implements Serializable {

    private static final long serialVersionUID = 1;

    private final Totals totals;
    private final LeftOut leftOut;
    private long bad;

    PartTotals(Totals totals, LeftOut leftOut) {
        this.totals = totals;
        this.leftOut = leftOut;
    }

    Totals totals() {
        return totals;
    }

    /** How many records are bad. */
    long bad() {
        return bad;
    }

    /** Records that are no case. */
    LeftOut leftOut() {
        return leftOut;
    }

    /** Adds what the next part of a task shows. */
    void add(Part part) {
        totals.add(part.tally());
        bad += part.bad().size();
    }

    /** Adds what a later task shows. */
    void add(PartTotals later) {
        totals.add(later.totals);
        bad += later.bad;
        leftOut.add(later.leftOut);
    }
}
