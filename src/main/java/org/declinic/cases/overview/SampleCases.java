package org.declinic.cases.overview;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.FoundCause;

/** A few cases for each cause: those of the lowest rank, which favours neither the first nor the last. */
final class SampleCases implements Serializable {

    private static final long serialVersionUID = 1;

    static final int MOST = 3;

    private final HashMap<String, List<Sample>> byCause = new HashMap<>();

    void add(Diagnosis diagnosis) {
        for (FoundCause cause : diagnosis.causes()) {
            List<Sample> samples = samples(cause.code());
            long rank = Sample.rankOf(diagnosis.id(), cause.code());
            if (samples.size() < MOST || rank <= samples.get(MOST - 1).rank()) {
                add(Sample.of(rank, diagnosis, cause), samples);
            }
        }
    }

    void addAll(SampleCases later) {
        later.byCause.forEach((cause, samples) -> samples.forEach(sample -> add(sample, samples(cause))));
    }

    /** Of cases with the same id the first is kept. */
    private static void add(Sample sample, List<Sample> samples) {
        int at = Collections.binarySearch(samples, sample);
        if (at < 0) {
            samples.add(-at - 1, sample);
            if (samples.size() > MOST) {
                samples.remove(MOST);
            }
        }
    }

    private List<Sample> samples(String cause) {
        return byCause.computeIfAbsent(cause, none -> new ArrayList<>());
    }

    List<Sample> of(String cause) {
        return List.copyOf(byCause.getOrDefault(cause, List.of()));
    }
}
