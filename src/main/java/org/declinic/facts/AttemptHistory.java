package org.declinic.facts;

import java.time.Instant;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The failed attempts in a row that end with the attempt to be explained. When it is not stated, rules derive it.
 *
 * @param consecutiveFailures failed attempts in a row, this one included
 * @param firstFailureAt when the first of them was
 * @param lastFailureAt when the last of them was
 */
@HowMany(max = 1)
@Derivable
public record AttemptHistory(@NotNegative Integer consecutiveFailures, Instant firstFailureAt, Instant lastFailureAt) {

    /**
     * The history that a failed attempt and the failures before it make. Used by the rules that derive a history.
     *
     * @param attempt a failed attempt
     * @param failuresBefore the {@link PriorAttempt}s of the same row, each with its time
     * @return their history, without the time of the last failure where the attempt has none
     */
    public static AttemptHistory endingWith(CheckoutAttempt attempt, Collection<?> failuresBefore) {
        int failures = failuresBefore.size() + 1;
        Instant last = attempt.attemptedAt();
        SortedSet<Instant> times = new TreeSet<>();
        for (Object failure : failuresBefore) {
            times.add(((PriorAttempt) failure).attemptedAt());
        }
        if (last != null) {
            times.add(last);
        }
        return new AttemptHistory(failures, times.isEmpty() ? null : times.first(), last == null ? null : times.last());
    }
}
