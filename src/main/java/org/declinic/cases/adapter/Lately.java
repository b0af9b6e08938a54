package org.declinic.cases.adapter;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is known of the attempts that were seen lately, by their ids. Not thread-safe. */
final class Lately<T> {

    private static final int MOST = 100_000;

    private final Map<Digest, T> known = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Digest, T> eldest) {
            return size() > MOST;
        }
    };

    /** What is known; {@code null} for nothing. */
    T get(Digest id) {
        return known.get(id);
    }

    void put(Digest id, T value) {
        known.put(id, value);
    }
}
