package com.example.checkout;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.declinic.facts.CardKind;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.Outcome;
import org.declinic.facts.PaymentCard;

/** A declined checkout, as facts. What is {@code null} is unknown. */
final class Declined {

    static final Instant AT = Instant.parse("2026-01-20T18:00:00Z");

    static final CheckoutAttempt ATTEMPT = new CheckoutAttempt(
            "TikTok Shop",
            "US",
            "US",
            "TikTok",
            "GlowLamps",
            "Card",
            List.of("Card", "Klarna", "PayPal"),
            null,
            new BigDecimal("45.50"),
            "USD",
            AT,
            Outcome.DECLINED,
            "Payment declined",
            null);

    static final PaymentCard CARD = card(AT.minusSeconds(1800));

    private Declined() {}

    static PaymentCard card(Instant createdAt) {
        return new PaymentCard(
                "Klarna", CardKind.ONE_TIME, "Visa", "US", "USD", new BigDecimal("45.50"), "TikTok", createdAt, false);
    }
}
