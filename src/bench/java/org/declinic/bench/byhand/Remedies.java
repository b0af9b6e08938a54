package org.declinic.bench.byhand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.declinic.diagnosis.Diagnosis.Step;

/** The plan of one case: remedies are added in its order. */
final class Remedies {

    private final List<Step> plan = new ArrayList<>(6);
    private final Instant stop;

    Remedies(Instant stop) {
        this.stop = stop;
    }

    /** Adds a remedy that leads to a new attempt, and so waits for the end of a stop. */
    void addAttempt(KnownRule rule, List<String> causes, List<String> steps) {
        plan.add(new Step(rule.code(), rule.title(), steps, causes, stop));
    }

    void add(KnownRule rule, List<String> causes, List<String> steps) {
        plan.add(new Step(rule.code(), rule.title(), steps, causes, null));
    }

    List<Step> plan() {
        return plan;
    }
}
