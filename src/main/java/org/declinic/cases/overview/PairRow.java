package org.declinic.cases.overview;

import java.util.List;
import java.util.Map.Entry;

/**
 * Two causes that were found in the same cases. Its texts are printable.
 *
 * @param one the cause that is found more often
 * @param other the other cause
 * @param count the cases with both
 * @param ofOne their share of the cases of one
 * @param ofOther their share of the cases of the other
 */
record PairRow(String one, String other, String count, String ofOne, String ofOther) {

    static final int MOST = 15;

    /** The most frequent pairs. */
    static List<PairRow> of(Counter<Pair> together, Codes causes) {
        return together.mostFrequentFirst().stream()
                .limit(MOST)
                .map(entry -> of(entry, causes))
                .toList();
    }

    private static PairRow of(Entry<Pair, Long> entry, Codes causes) {
        Pair pair = entry.getKey();
        boolean inOrder = causes.count(pair.first()) >= causes.count(pair.second());
        String one = inOrder ? pair.first() : pair.second();
        String other = inOrder ? pair.second() : pair.first();
        long both = entry.getValue();
        return new PairRow(
                Shortened.line(causes.title(one), Shortened.SENTENCE),
                Shortened.line(causes.title(other), Shortened.SENTENCE),
                Figures.count(both),
                Figures.share(both, causes.count(one)),
                Figures.share(both, causes.count(other)));
    }
}
