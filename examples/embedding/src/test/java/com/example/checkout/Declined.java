package com.example.checkout;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.declinic.facts.CardKind;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.Outcome;
import org.declinic.facts.PaymentCard;
import org.declinic.facts.PaymentCardBuilder;

/** A declined checkout, as facts. What is {@code null} is unknown. */
final class Declined {

    static final Instant AT = Instant.parse("2026-01-20T18:00:00Z");

    static final CheckoutAttempt ATTEMPT = CheckoutAttemptBuilder.builder()
            .platform("TikTok Shop")
            .buyerRegion("US")
            .shopRegion("US")
            .merchantName("TikTok")
            .sellerName("GlowLamps")
            .paymentMethod("Card")
            .offeredMethods(List.of("Card", "Klarna", "PayPal"))
            .total(new BigDecimal("45.50"))
            .currency("USD")
            .attemptedAt(AT)
            .outcome(Outcome.DECLINED)
            .message("Payment declined")
            .build();

    static final PaymentCard CARD = card(AT.minusSeconds(1800));

    private Declined() {}

    static PaymentCard card(Instant createdAt) {
        return PaymentCardBuilder.builder()
                .issuer("Klarna")
                .kind(CardKind.ONE_TIME)
                .network("Visa")
                .region("US")
                .currency("USD")
                .spendingLimit(new BigDecimal("45.50"))
                .createdFor("TikTok")
                .createdAt(createdAt)
                .used(false)
                .build();
    }
}
