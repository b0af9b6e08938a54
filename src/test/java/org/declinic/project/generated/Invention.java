package org.declinic.project.generated;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.PaymentCard;
import org.declinic.facts.PriorAttempt;

/** Makes up one case after the other. */
final class Invention {

    private static final long FIRST_ID = 7_000_000;

    private final Chance chance;
    private long made;

    Invention(long seed) {
        this.chance = new Chance(seed);
    }

    GeneratedCase next() {
        Market market = Market.ALL.draw(chance);
        CheckoutAttempt attempt = Attempts.any(chance, market);
        PaymentCard card = Cards.of(attempt, market, chance);
        List<PriorAttempt> priorAttempts = History.priorAttempts(attempt, card, chance);
        return new GeneratedCase(
                "checkout-" + (FIRST_ID + ++made),
                adviceAskedAt(attempt.attemptedAt()),
                attempt,
                card,
                Surroundings.klarna(attempt, card, chance),
                History.stated(attempt, priorAttempts, chance),
                Surroundings.apps(attempt, chance),
                Surroundings.wallets(chance),
                priorAttempts,
                Signals.of(attempt.outcome(), card, chance),
                chance.holds(0.01) ? chance.answer(0.5, 1) : null,
                chance.holds(0.02) ? chance.answer(0.5, 1) : null);
    }

    /** Mostly soon after the attempt, sometimes the day after. */
    private Instant adviceAskedAt(Instant attemptedAt) {
        if (attemptedAt == null || chance.holds(0.3)) {
            return null;
        }
        Duration later = chance.holds(0.9)
                ? Duration.ofSeconds(chance.between(20, 3 * 60 * 60))
                : Duration.ofMinutes(chance.between(12 * 60, 40 * 60));
        return attemptedAt.plus(later);
    }
}
