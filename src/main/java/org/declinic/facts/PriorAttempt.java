package org.declinic.facts;

import java.io.Serializable;
import java.math.BigDecimal;
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
 * @param total what was to be paid
 * @param currency the currency of {@code total}
 * @param sameCard whether it was to be paid with the same card as now
 * @param code the decline code that came with it
 * @serial exclude
 */
@WithBuilder
public record PriorAttempt(
        Instant attemptedAt,
        Outcome outcome,
        String platform,
        String paymentMethod,
        CardKind cardKind,
        String sellerName,
        @Positive BigDecimal total,
        @CurrencyCode String currency,
        Boolean sameCard,
        @AsWritten String code)
        implements Serializable {}
