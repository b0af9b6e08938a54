package org.declinic.project.generated;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.declinic.facts.App;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.PaymentCard;
import org.declinic.facts.Wallet;
import org.declinic.project.generated.GeneratedCase.Klarna;

/** What is known around an attempt: the shopper's apps, wallets and account at Klarna. */
final class Surroundings {

    private static final Weighted<String> WALLETS =
            new Weighted<String>().with(80, "PayPal").with(15, "Harbour Pay").with(5, null);

    private static final String[] FUNDS = {"Klarna One-Time Card", "Klarna One-Time Card", "Bank", "Debit card"};

    private Surroundings() {}

    static List<App> apps(CheckoutAttempt attempt, Chance chance) {
        List<App> apps = new ArrayList<>(2);
        Instant at = attempt.attemptedAt();
        if (at != null && Attempts.TIKTOK_SHOP.equals(attempt.platform()) && chance.holds(0.55)) {
            apps.add(new App("TikTok", updated(at, chance), cleared(at, chance)));
        }
        if (at != null && chance.holds(0.2)) {
            apps.add(new App("Klarna", updated(at, chance), null));
        }
        return apps;
    }

    private static Instant updated(Instant attemptedAt, Chance chance) {
        return chance.holds(0.78)
                ? chance.before(attemptedAt, Duration.ofHours(3), Duration.ofDays(21))
                : chance.before(attemptedAt, Duration.ofDays(21), Duration.ofDays(90));
    }

    private static Instant cleared(Instant attemptedAt, Chance chance) {
        return chance.holds(0.3) ? chance.before(attemptedAt, Duration.ofMinutes(1), Duration.ofDays(10)) : null;
    }

    static List<Wallet> wallets(Chance chance) {
        if (!chance.holds(0.14)) {
            return List.of();
        }
        return List.of(new Wallet(WALLETS.draw(chance), chance.among(FUNDS), chance.answer(0.3, 0.4)));
    }

    /** Known only where Klarna has to do with the payment. */
    static Klarna klarna(CheckoutAttempt attempt, PaymentCard card, Chance chance) {
        boolean byKlarna = Cards.KLARNA.equals(attempt.paymentMethod());
        boolean klarnaCard = card != null && Cards.KLARNA.equals(card.issuer());
        if (!(byKlarna || klarnaCard) || !chance.holds(byKlarna ? 0.95 : 0.45)) {
            return null;
        }
        return new Klarna(
                chance.answer(byKlarna ? 0.3 : 0.07, 0.6),
                klarnaCard ? chance.answer(0.12, 0.5) : null,
                chance.answer(byKlarna ? 0.35 : 0.06, 0.4),
                chance.answer(0.1, 0.6),
                chance.holds(0.7) ? Math.max(0, chance.between(-4, 7)) : null);
    }
}
