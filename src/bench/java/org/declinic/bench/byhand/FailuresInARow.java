package org.declinic.bench.byhand;

import java.time.Instant;
import java.util.List;
import org.declinic.facts.AttemptHistory;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.Outcome;
import org.declinic.facts.PriorAttempt;

/** The failures on the attempt's platform with no success after them. */
final class FailuresInARow {

    private FailuresInARow() {}

    static AttemptHistory of(CheckoutAttempt attempt, List<PriorAttempt> priorAttempts) {
        int failures = 1;
        Instant first = attempt.attemptedAt();
        Instant last = first;
        for (PriorAttempt prior : priorAttempts) {
            if (isFailure(prior, attempt) && !mayHaveEnded(prior.attemptedAt(), attempt, priorAttempts)) {
                failures++;
                first = first == null || prior.attemptedAt().isBefore(first) ? prior.attemptedAt() : first;
                last = last != null && prior.attemptedAt().isAfter(last) ? prior.attemptedAt() : last;
            }
        }
        return new AttemptHistory(failures, first, last);
    }

    private static boolean isFailure(PriorAttempt prior, CheckoutAttempt attempt) {
        return prior.outcome() == Outcome.DECLINED
                && attempt.platform().equals(prior.platform())
                && prior.attemptedAt() != null;
    }

    /** What is not known does not make a row longer. */
    private static boolean mayHaveEnded(Instant failure, CheckoutAttempt attempt, List<PriorAttempt> priorAttempts) {
        for (PriorAttempt prior : priorAttempts) {
            if (prior.outcome() != Outcome.DECLINED
                    && (prior.platform() == null || prior.platform().equals(attempt.platform()))
                    && (prior.attemptedAt() == null || !prior.attemptedAt().isBefore(failure))) {
                return true;
            }
        }
        return false;
    }
}
