package org.declinic.cases.overview;

import java.io.Serializable;
import java.util.List;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Step;

/** What is counted of causes beside how often each was found. */
final class Causes implements Serializable {

    private static final long serialVersionUID = 1;

    private final Counter<String> mostCertain = new Counter<>();
    private final Counter<String> hundredths = new Counter<>();
    private final Counter<Pair> together = new Counter<>();
    private final Counter<Pair> against = new Counter<>();

    void add(Diagnosis diagnosis) {
        List<FoundCause> causes = diagnosis.causes();
        for (int i = 0; i < causes.size(); i++) {
            FoundCause cause = causes.get(i);
            hundredths.add(cause.code(), cause.certainty().movePointRight(2).longValue());
            for (int j = 0; j < i; j++) {
                together.add(Pair.ofCauses(causes.get(j).code(), cause.code()), 1);
            }
        }
        if (!causes.isEmpty()) {
            mostCertain.add(causes.get(0).code(), 1);
        }
        for (Step step : diagnosis.plan()) {
            for (String cause : step.causes()) {
                against.add(new Pair(cause, step.code()), 1);
            }
        }
    }

    void addAll(Causes other) {
        mostCertain.addAll(other.mostCertain);
        hundredths.addAll(other.hundredths);
        together.addAll(other.together);
        against.addAll(other.against);
    }

    /** In how many cases the cause was the first of the diagnosis. */
    long mostCertain(String cause) {
        return mostCertain.count(cause);
    }

    /** The sum of the cause's certainties, in hundredths. */
    long hundredths(String cause) {
        return hundredths.count(cause);
    }

    /** How often two causes were found in the same case. */
    Counter<Pair> together() {
        return together;
    }

    /** How often a remedy was advised against a cause. */
    Counter<Pair> against() {
        return against;
    }
}
