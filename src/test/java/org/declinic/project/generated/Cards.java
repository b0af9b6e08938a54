package org.declinic.project.generated;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.declinic.facts.CardKind;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.PaymentCard;
import org.declinic.facts.PaymentCardBuilder;

/** The cards that attempts were made with: most are one-time cards of Klarna. */
final class Cards {

    static final String KLARNA = "Klarna";

    private static final Weighted<CardKind> KINDS = new Weighted<CardKind>()
            .with(80, CardKind.ONE_TIME)
            .with(7, CardKind.VIRTUAL)
            .with(6, CardKind.PREPAID)
            .with(3, CardKind.DEBIT)
            .with(3, CardKind.CREDIT)
            .with(1, null);

    private static final Weighted<String> NETWORKS =
            new Weighted<String>().with(60, "Visa").with(30, "Mastercard").with(10, null);

    private static final String[] BANKS = {"Nordhaven Bank", "Kiwi Savings", "Penny Wallet", "First Maple Bank"};

    /** A card that was made after it was used: facts that cannot be true together. */
    private static final double CLOCKS_DIFFER = 0.012;

    private Cards() {}

    /** The card of an attempt, or {@code null} where none was used or nothing is known of it. */
    static PaymentCard of(CheckoutAttempt attempt, Market market, Chance chance) {
        boolean byCard = "Card".equals(attempt.paymentMethod());
        if (!chance.holds(byCard ? 0.99 : 0.06)) {
            return null;
        }
        CardKind kind = KINDS.draw(chance);
        boolean oneTime = kind == CardKind.ONE_TIME;
        Market issuedIn = chance.holds(0.97) ? market : market.another(chance);
        return PaymentCardBuilder.builder()
                .issuer(issuer(oneTime, chance))
                .kind(kind)
                .network(NETWORKS.draw(chance))
                .region(chance.holds(0.85) ? issuedIn.name() : null)
                .currency(chance.holds(0.85) ? issuedIn.currency : null)
                .spendingLimit(oneTime || kind == CardKind.PREPAID ? limit(attempt.total(), chance) : null)
                .createdFor(oneTime && chance.holds(0.6) ? createdFor(attempt, chance) : null)
                .createdAt(oneTime ? createdAt(attempt.attemptedAt(), chance) : null)
                .used(oneTime ? chance.answer(0.08, 0.62) : null)
                .build();
    }

    private static String issuer(boolean oneTime, Chance chance) {
        if (chance.holds(0.03)) {
            return null;
        }
        return oneTime && chance.holds(0.92) ? KLARNA : chance.among(BANKS);
    }

    /** Made for about the total, often without room above it. */
    private static BigDecimal limit(BigDecimal total, Chance chance) {
        if (total == null || chance.holds(0.12)) {
            return null;
        }
        double drawn = chance.fraction();
        int percent = drawn < 0.10
                ? chance.between(70, 99)
                : drawn < 0.26 ? 100 : drawn < 0.42 ? chance.between(101, 110) : chance.between(111, 150);
        return total.multiply(BigDecimal.valueOf(percent, 2)).setScale(total.scale(), RoundingMode.HALF_UP);
    }

    private static String createdFor(CheckoutAttempt attempt, Chance chance) {
        if (chance.holds(0.8)) {
            return attempt.platform();
        }
        return attempt.sellerName() != null ? attempt.sellerName() : Sellers.any(chance);
    }

    private static Instant createdAt(Instant attemptedAt, Chance chance) {
        if (attemptedAt == null || chance.holds(0.15)) {
            return null;
        }
        if (chance.holds(CLOCKS_DIFFER)) {
            return attemptedAt.plusSeconds(chance.between(1, 3600));
        }
        return chance.holds(0.07)
                ? chance.before(attemptedAt, Duration.ofHours(24), Duration.ofDays(6))
                : chance.before(attemptedAt, Duration.ofMinutes(1), Duration.ofHours(9));
    }
}
