package org.declinic.cases.overview;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map.Entry;

/**
 * The names that were seen most often, in bounded memory, by the algorithm of J. Misra and D. Gries ("Finding repeated
 * elements", 1982): when there is no room for a new name, every name loses one. While the names fit, counts are exact.
 */
final class FrequentNames implements Serializable {

    private static final long serialVersionUID = 1;

    /** Different names that are counted at the same time. */
    static final int CAPACITY = 4_096;

    private final HashMap<String, Long> counts = new HashMap<>();
    private long unknown;
    private long lost;

    /** Counts a name; {@code null} is an unknown one. */
    void add(String name) {
        if (name == null) {
            unknown++;
        } else if (counts.size() < CAPACITY || counts.containsKey(name)) {
            counts.merge(name, 1L, Long::sum);
        } else {
            counts.replaceAll((other, count) -> count - 1);
            counts.values().removeIf(count -> count == 0);
            lost++;
        }
    }

    /**
     * Adds what others counted: a name that is in neither as often as all that have no room lose as much (P. Agarwal and
     * others, "Mergeable summaries", 2012).
     */
    void addAll(FrequentNames later) {
        unknown += later.unknown;
        lost += later.lost;
        later.counts.forEach((name, count) -> counts.merge(name, count, Long::sum));
        if (counts.size() > CAPACITY) {
            long least = counts.values().stream()
                    .sorted(Comparator.reverseOrder())
                    .skip(CAPACITY)
                    .findFirst()
                    .orElseThrow();
            counts.replaceAll((name, count) -> count - least);
            counts.values().removeIf(count -> count <= 0);
            lost += least;
        }
    }

    List<Entry<String, Long>> first(int most) {
        return counts.entrySet().stream()
                .sorted(Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Entry.comparingByKey()))
                .limit(most)
                .toList();
    }

    /** How many names are counted: all there are, while nothing is lost. */
    int size() {
        return counts.size();
    }

    long unknown() {
        return unknown;
    }

    /** How much less than the truth a count may be, and how often a name that is missing may have been seen. */
    long lost() {
        return lost;
    }
}
