package org.declinic.cases.overview;

import org.declinic.diagnosis.Diagnosis;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.Outcome;

/** What came of a case. The first two are the declines that shares are of. */
enum Kind {
    DIAGNOSED("diagnosed"),
    UNDIAGNOSED("undiagnosed"),
    INCONSISTENT("inconsistent"),
    APPROVED("approved"),
    OUTCOME_UNKNOWN("outcome unknown");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    static Kind of(CheckoutAttempt attempt, Diagnosis diagnosis) {
        if (!diagnosis.inconsistencies().isEmpty()) {
            return INCONSISTENT;
        }
        if (!diagnosis.causes().isEmpty()) {
            return DIAGNOSED;
        }
        Outcome outcome = attempt == null ? null : attempt.outcome();
        if (outcome == null) {
            return OUTCOME_UNKNOWN;
        }
        return outcome == Outcome.DECLINED ? UNDIAGNOSED : APPROVED;
    }

    boolean isDecline() {
        return this == DIAGNOSED || this == UNDIAGNOSED;
    }

    @Override
    public String toString() {
        return words;
    }
}
