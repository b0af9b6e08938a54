package org.declinic.cases.overview;

import java.io.Serializable;
import java.util.Comparator;

/** Two codes: of two causes, the first in order of the alphabet first; or of a cause and a remedy against it. */
record Pair(String first, String second) implements Comparable<Pair>, Serializable {

    private static final Comparator<Pair> IN_ORDER =
            Comparator.comparing(Pair::first).thenComparing(Pair::second);

    static Pair ofCauses(String one, String other) {
        return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    @Override
    public int compareTo(Pair other) {
        return IN_ORDER.compare(this, other);
    }
}
