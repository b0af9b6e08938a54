package org.declinic.conclusions;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Nothing may tell anybody to make some attempts to pay: before a moment, or at all.
 *
 * @param until the first moment at which such an attempt makes sense; {@code null} for good, or until something is known
 * @param forbids which attempts
 * @param because why, in this case's own words; {@code null} where the moment says enough
 */
public record Stop(Instant until, Scope forbids, String because) {

    /**
     * Needs to know which attempts are meant.
     *
     * @param until the first moment at which such an attempt makes sense; {@code null} for good, or until something is known
     * @param forbids which attempts, never {@code null}
     * @param because why, in this case's own words; {@code null} where the moment says enough
     * @throws NullPointerException when it is not said which attempts are meant
     */
    public Stop {
        requireNonNull(forbids, "forbids");
    }

    /** Which attempts a stop is about. */
    public enum Scope {
        /** Those with the same card or, where none paid, the same account or method. */
        SAME_CARD,
        /** All. */
        ANY
    }

    /** Whether an attempt of this kind is one of those. */
    boolean covers(Attempt attempt) {
        return forbids == Scope.ANY ? attempt != Attempt.NONE : attempt == Attempt.SAME_CARD;
    }
}
