package org.declinic.overview;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** How often things were seen. */
final class Counter<T extends Comparable<T>> {

    private final Map<T, Long> counts = new HashMap<>();

    /** Counts a thing some more times, and says how often it was seen by now. */
    long add(T thing, long times) {
        return counts.merge(thing, times, Long::sum);
    }

    void addAll(Counter<T> other) {
        other.counts.forEach(this::add);
    }

    long count(T thing) {
        return counts.getOrDefault(thing, 0L);
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    int size() {
        return counts.size();
    }

    List<Entry<T, Long>> mostFrequentFirst() {
        return counts.entrySet().stream()
                .sorted(Entry.<T, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Entry.comparingByKey()))
                .toList();
    }
}
