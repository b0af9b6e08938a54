package org.declinic.cases.overview;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** In how many cases each type of fact and each field was known. */
final class KnownFields implements Serializable {

    private static final long serialVersionUID = 1;

    private final FactFields fields;
    private final long[] known;
    private final boolean[] knownInCase;
    private long cases;

    KnownFields(FactFields fields) {
        this.fields = fields;
        this.known = new long[fields.size()];
        this.knownInCase = new boolean[fields.size()];
    }

    void add(List<Object> facts) {
        Arrays.fill(knownInCase, false);
        for (Object fact : facts) {
            fields.mark(fact, knownInCase);
        }
        for (int number = 0; number < known.length; number++) {
            if (knownInCase[number]) {
                known[number]++;
            }
        }
        cases++;
    }

    void addAll(KnownFields other) {
        if (known.length != other.known.length) {
            throw new IllegalArgumentException("these are not the same types of facts");
        }
        Arrays.setAll(known, number -> known[number] + other.known[number]);
        cases += other.cases;
    }

    long unknown(int number) {
        return cases - known[number];
    }

    long cases() {
        return cases;
    }
}
