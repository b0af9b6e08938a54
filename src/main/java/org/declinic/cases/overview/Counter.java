package org.declinic.cases.overview;

import static java.util.Map.entry;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map.Entry;

/** How often things were seen. Each count is in an array of one, which spares an object a time. */
final class Counter<T extends Comparable<T>> implements Serializable {

    private static final long serialVersionUID = 1;

    private final HashMap<T, long[]> counts = new HashMap<>();

    /** Counts a thing some more times, and says how often it was seen by now. */
    long add(T thing, long times) {
        long[] count = counts.get(thing);
        if (count == null) {
            count = new long[1];
            counts.put(thing, count);
        }
        count[0] += times;
        return count[0];
    }

    void addAll(Counter<T> other) {
        other.counts.forEach((thing, count) -> add(thing, count[0]));
    }

    long count(T thing) {
        long[] count = counts.get(thing);
        return count == null ? 0 : count[0];
    }

    long total() {
        return counts.values().stream().mapToLong(count -> count[0]).sum();
    }

    int size() {
        return counts.size();
    }

    List<Entry<T, Long>> mostFrequentFirst() {
        return counts.entrySet().stream()
                .map(counted -> entry(counted.getKey(), counted.getValue()[0]))
                .sorted(Entry.<T, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Entry.comparingByKey()))
                .toList();
    }
}
