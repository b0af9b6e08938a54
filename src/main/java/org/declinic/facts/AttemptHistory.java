package org.declinic.facts;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
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
public record AttemptHistory(
        @NotNegative Integer consecutiveFailures, Instant firstFailureAt, Instant lastFailureAt) {

    /**
     * The history that a failed attempt and the failures before it make. Used by the rules that derive a history.
     *
     * @param attempt a failed attempt
     * @param failuresBefore the {@link PriorAttempt}s of the same row, each with its time
     * @return their history, without times where the attempt has none
     */
    public static AttemptHistory endingWith(CheckoutAttempt attempt, Collection<?> failuresBefore) {
        int failures = failuresBefore.size() + 1;
        if (attempt.attemptedAt() == null) {
            return new AttemptHistory(failures, null, null);
        }
        SortedSet<Instant> times = new TreeSet<>(Set.of(attempt.attemptedAt()));
        for (Object failure : failuresBefore) {
            times.add(((PriorAttempt) failure).attemptedAt());
        }
        return new AttemptHistory(failures, times.first(), times.last());
    }
}
