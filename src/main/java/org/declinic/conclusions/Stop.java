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
@Overrules("puts off what others advise, or takes it out of the plan")
public record Stop(Instant until, Scope forbids, String because) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

    /**
     * Needs to know which attempts are meant, and a moment that people can be told.
     *
     * @param until the first moment at which such an attempt makes sense; {@code null} for good, or until something is known
     * @param forbids which attempts, never {@code null}
     * @param because why, in this case's own words; {@code null} where the moment says enough
     * @throws NullPointerException when it is not said which attempts are meant
     * @throws IllegalArgumentException when the moment is not in a year from 1 to 9999
     */
    public Stop {
        requireNonNull(forbids, "forbids");
        if (until != null && (until.isBefore(FIRST) || !until.isBefore(AFTER_LAST))) {
            throw new IllegalArgumentException("a stop ends in a year from 1 to 9999, and not at " + until);
        }
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
