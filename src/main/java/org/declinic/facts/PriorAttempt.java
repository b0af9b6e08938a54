package org.declinic.facts;

import java.time.Instant;

/**
 * An earlier attempt of the same shopper to pay.
 *
 * @param attemptedAt when it was
 * @param outcome how it ended
 * @param platform where it was
 * @param paymentMethod the option the shopper picked
 * @param cardKind the kind of card that was used
 * @param sellerName who sold
 */
public record PriorAttempt(
        Instant attemptedAt,
        Outcome outcome,
        String platform,
        String paymentMethod,
        CardKind cardKind,
        String sellerName) {}
