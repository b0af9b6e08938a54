package org.declinic.spark;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.declinic.cases.overview.Totals;

/**
 * What the cases of a task show.
 *
 * @param totals what they show
 * @param bad how many records are bad
 * @param leftOut how many records are no case, by why
 */
record PartTotals(Totals totals, long bad, LinkedHashMap<String, Long> leftOut) implements Serializable {

    PartTotals(Totals totals, long bad, Map<String, Long> leftOut) {
        this(totals, bad, new LinkedHashMap<>(leftOut));
    }

    /** These and those of a later part of the input, to which nothing is added afterwards. */
    PartTotals and(PartTotals later) {
        totals.add(later.totals);
        later.leftOut.forEach((why, count) -> leftOut.merge(why, count, Long::sum));
        return new PartTotals(totals, bad + later.bad, leftOut);
    }
}
