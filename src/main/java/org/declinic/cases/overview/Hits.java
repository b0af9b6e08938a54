package org.declinic.cases.overview;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeMap;
import org.declinic.cases.casefile.Case;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.FoundCause;

/** How often causes were named rightly, of the cases whose causes are confirmed. */
final class Hits implements Serializable {

    private static final long serialVersionUID = 1;

    /** Stands for all causes that are confirmed and that no rule concludes, for there may be any number of them. */
    static final String OTHER = "(no rule concludes it)";

    private final HashSet<String> known;
    private final TreeMap<String, Hit> byCause = new TreeMap<>();
    private long cases;

    /** Of one cause. */
    static final class Hit implements Serializable {

        private static final long serialVersionUID = 1;

        private long confirmed;
        private long named;
        private long right;
        private long first;
        private long hundredths;

        long confirmed() {
            return confirmed;
        }

        /** How often it was concluded, confirmed or not. */
        long named() {
            return named;
        }

        long right() {
            return right;
        }

        /** How often it was confirmed and the most certain cause. */
        long first() {
            return first;
        }

        long missed() {
            return confirmed - right;
        }

        /** The sum of its certainties where it was named, in hundredths. */
        long hundredths() {
            return hundredths;
        }

        private void add(Hit other) {
            confirmed += other.confirmed;
            named += other.named;
            right += other.right;
            first += other.first;
            hundredths += other.hundredths;
        }
    }

    /** For rules that can conclude causes of some codes. */
    Hits(Set<String> known) {
        this.known = new HashSet<>(known);
    }

    void add(Case read, Diagnosis diagnosis) {
        if (read.confirmed().isEmpty()) {
            return;
        }
        cases++;
        read.confirmed().stream().distinct().forEach(code -> of(code).confirmed++);
        boolean first = true;
        for (FoundCause cause : diagnosis.causes()) {
            Hit hit = of(cause.code());
            boolean right = read.confirmed().contains(cause.code());
            hit.named++;
            hit.right += right ? 1 : 0;
            hit.first += right && first ? 1 : 0;
            hit.hundredths += cause.certainty().movePointRight(2).longValueExact();
            first = false;
        }
    }

    private Hit of(String code) {
        return byCause.computeIfAbsent(known.contains(code) ? code : OTHER, any -> new Hit());
    }

    void addAll(Hits later) {
        cases += later.cases;
        later.byCause.forEach((code, hit) -> of(code).add(hit));
    }

    /** How many cases say what their causes are. */
    long cases() {
        return cases;
    }

    /** Those confirmed most often first. */
    List<Entry<String, Hit>> mostConfirmedFirst() {
        return byCause.entrySet().stream()
                .sorted(Entry.comparingByValue(
                        Comparator.comparingLong(Hit::confirmed).reversed()))
                .toList();
    }
}
