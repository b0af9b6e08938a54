package org.declinic.cases.overview;

import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.FoundCause;

/** The declines of an hour, a day or another stretch of time. */
final class Bucket {

    private final Counter<String> causes = new Counter<>();
    private long declines;
    private long undiagnosed;

    void add(Diagnosis diagnosis) {
        declines++;
        if (diagnosis.causes().isEmpty()) {
            undiagnosed++;
        }
        for (FoundCause cause : diagnosis.causes()) {
            causes.add(cause.code(), 1);
        }
    }

    void addAll(Bucket other) {
        declines += other.declines;
        undiagnosed += other.undiagnosed;
        causes.addAll(other.causes);
    }

    long declines() {
        return declines;
    }

    long undiagnosed() {
        return undiagnosed;
    }

    long of(String cause) {
        return causes.count(cause);
    }
}
