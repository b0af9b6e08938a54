package org.declinic.cases.overview;

import java.util.List;
import java.util.Map.Entry;
import org.declinic.cases.overview.Hits.Hit;

/**
 * How often a cause was right, in printable words.
 *
 * @param code the cause, or what stands for all that no rule concludes
 * @param confirmed in how many cases it was the cause
 * @param named in how many it was concluded, rightly or not
 * @param right in how many it was concluded and the cause
 * @param first in how many it was the first of those concluded, and the cause
 * @param missed in how many it was the cause and not concluded
 * @param certainty how certain it was on average, and {@code null} of too few cases
 * @param frequency how often it was right when it was concluded, and {@code null} of too few cases
 */
record HitRow(
        String code,
        String confirmed,
        String named,
        String right,
        String first,
        String missed,
        String certainty,
        String frequency) {

    /** Of fewer cases, a frequency says little. */
    private static final long ENOUGH = 20;

    static List<HitRow> of(Hits hits) {
        return hits.mostConfirmedFirst().stream().map(HitRow::of).toList();
    }

    private static HitRow of(Entry<String, Hit> of) {
        Hit hit = of.getValue();
        boolean enough = hit.named() >= ENOUGH;
        return new HitRow(
                Shortened.line(of.getKey(), Shortened.NAME),
                Figures.count(hit.confirmed()),
                Figures.count(hit.named()),
                Figures.count(hit.right()),
                Figures.count(hit.first()),
                Figures.count(hit.missed()),
                enough ? Figures.average(hit.hundredths(), hit.named()) : null,
                enough ? Figures.share(hit.right(), hit.named()) : null);
    }
}
