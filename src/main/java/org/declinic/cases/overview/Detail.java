package org.declinic.cases.overview;

import java.io.Serializable;
import org.declinic.cases.casefile.Case;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.facts.CheckoutAttempt;

/** What the page shows of the declines beside their counts. */
final class Detail implements Serializable {

    private static final long serialVersionUID = 1;

    private final Causes causes = new Causes();
    private final Timeline timeline = new Timeline();
    private final SampleCases samples = new SampleCases();
    private final FactFields fields;
    private final KnownFields ofDiagnosed;
    private final KnownFields ofUndiagnosed;

    Detail(FactFields fields) {
        this.fields = fields;
        this.ofDiagnosed = new KnownFields(fields);
        this.ofUndiagnosed = new KnownFields(fields);
    }

    /** Counts a decline, of an attempt that may be {@code null}. */
    void add(Case read, CheckoutAttempt attempt, Diagnosis diagnosis) {
        causes.add(diagnosis);
        timeline.add(attempt == null ? null : attempt.attemptedAt(), diagnosis);
        samples.add(diagnosis);
        (diagnosis.causes().isEmpty() ? ofUndiagnosed : ofDiagnosed).add(read.facts());
    }

    void addAll(Detail later) {
        causes.addAll(later.causes);
        timeline.addAll(later.timeline);
        samples.addAll(later.samples);
        ofDiagnosed.addAll(later.ofDiagnosed);
        ofUndiagnosed.addAll(later.ofUndiagnosed);
    }

    Causes causes() {
        return causes;
    }

    Timeline timeline() {
        return timeline;
    }

    SampleCases samples() {
        return samples;
    }

    FactFields fields() {
        return fields;
    }

    KnownFields ofDiagnosed() {
        return ofDiagnosed;
    }

    KnownFields ofUndiagnosed() {
        return ofUndiagnosed;
    }
}
