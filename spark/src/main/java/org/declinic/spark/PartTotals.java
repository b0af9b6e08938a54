package org.declinic.spark;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.declinic.cases.overview.Totals;

/** What the cases of a task show, or of several. */
final class PartTotals implements Serializable {

    private static final long serialVersionUID = 1;

    private final Totals totals;
    private final LinkedHashMap<String, Long> leftOut;
    private long bad;

    PartTotals(Totals totals, long bad, Map<String, Long> leftOut) {
        this.totals = totals;
        this.bad = bad;
        this.leftOut = new LinkedHashMap<>(leftOut);
    }

    Totals totals() {
        return totals;
    }

    /** How many records are bad. */
    long bad() {
        return bad;
    }

    /** How many records are no case, by why. */
    Map<String, Long> leftOut() {
        return leftOut;
    }

    /** Adds what a later part of the input shows. */
    void add(PartTotals later) {
        totals.add(later.totals);
        bad += later.bad;
        later.leftOut.forEach((why, count) -> leftOut.merge(why, count, Long::sum));
    }
}
