package org.declinic.cases.overview;

import java.io.Serializable;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.FoundCause;

/** The declines of an hour, a day or another stretch of time. */
final class Bucket implements Serializable {

    private static final long serialVersionUID = 1;

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
