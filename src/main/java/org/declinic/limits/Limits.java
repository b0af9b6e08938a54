package org.declinic.limits;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Duration;
import org.declinic.finding.Limit;

/**
 * What the diagnosis of one case may take. Immutable.
 *
 * @param deadline the time it may take, more than zero
 * @param facts the facts of a case
 * @param factsOfType the facts of one type
 * @param textLength the characters of each text in a fact
 * @param reasons the reasons that are told for a cause, and that are told against it; of the others only their number is
 * @param firings the times that rules may fire
 * @param matches the rows of facts that the conditions of rules may bring together, which bounds the memory of a case; a
 *     conclusion counts as ten of them, and each hundred characters of a text as one
 */
public record Limits(
        Duration deadline, int facts, int factsOfType, int textLength, int reasons, int firings, long matches)
        implements Serializable {

    /**
     * Several times what a payment with 20,000 earlier attempts takes, which is the largest case that is measured. So many
     * matches take less than 450 MB.
     */
    public static final Limits DEFAULT =
            new Limits(Duration.ofSeconds(10), 50_000, 25_000, 32_768, 20, 1_000_000, 2_000_000);

    /** Checks that each is more than zero. */
    public Limits {
        requireNonNull(deadline, "deadline");
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("the deadline must be more than zero");
        }
        if (facts < 1 || factsOfType < 1 || textLength < 1 || reasons < 1 || firings < 1 || matches < 1) {
            throw new IllegalArgumentException("a limit must be more than zero");
        }
    }

    /**
     * The same with another deadline.
     *
     * @param other the time that a diagnosis may take
     * @return the limits
     */
    public Limits within(Duration other) {
        return new Limits(other, facts, factsOfType, textLength, reasons, firings, matches);
    }

    /** The number that stands for a limit, of milliseconds or of what is counted. */
    long of(Limit limit) {
        return switch (limit) {
            case DEADLINE -> deadline.toMillis();
            case FACTS -> facts;
            case FACTS_OF_TYPE -> factsOfType;
            case TEXT_LENGTH -> textLength;
            case FIRINGS -> firings;
            case MATCHES -> matches;
        };
    }
}
