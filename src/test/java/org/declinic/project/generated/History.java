package org.declinic.project.generated;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.declinic.facts.AttemptHistory;
import org.declinic.facts.CardKind;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.Outcome;
import org.declinic.facts.PaymentCard;
import org.declinic.facts.PriorAttempt;
import org.declinic.facts.PriorAttemptBuilder;

/** What the shopper tried before: attempts one by one, or a count of failures. */
final class History {

    private static final Weighted<Integer> HOW_MANY = new Weighted<Integer>()
            .with(34, 0)
            .with(28, 1)
            .with(16, 2)
            .with(9, 3)
            .with(6, 4)
            .with(5, 5)
            .with(2, 6);

    private static final Weighted<Outcome> OUTCOMES = new Weighted<Outcome>()
            .with(82, Outcome.DECLINED)
            .with(16, Outcome.APPROVED)
            .with(2, null);

    /** A count without the failure that is asked about: facts that cannot be true together. */
    private static final double NOT_YET_COUNTED = 0.06;

    private History() {}

    static List<PriorAttempt> priorAttempts(CheckoutAttempt attempt, PaymentCard card, Chance chance) {
        int howMany = HOW_MANY.draw(chance);
        List<PriorAttempt> prior = new ArrayList<>(howMany);
        Instant at = attempt.attemptedAt();
        for (int i = 0; i < howMany; i++) {
            if (at != null) {
                at = chance.before(at, Duration.ofMinutes(2), Duration.ofHours(chance.holds(0.8) ? 2 : 70));
            }
            prior.add(before(attempt, card, at, chance));
        }
        return prior;
    }

    private static PriorAttempt before(CheckoutAttempt attempt, PaymentCard card, Instant at, Chance chance) {
        boolean sameMethod = chance.holds(0.8);
        String method = sameMethod ? attempt.paymentMethod() : Attempts.METHODS.draw(chance);
        CardKind kind = card == null ? null : chance.holds(0.75) ? card.kind() : CardKind.DEBIT;
        return PriorAttemptBuilder.builder()
                .attemptedAt(chance.holds(0.98) ? at : null)
                .outcome(OUTCOMES.draw(chance))
                .platform(chance.holds(0.92) ? attempt.platform() : Attempts.TIKTOK_SHOP)
                .paymentMethod(method)
                .cardKind("Card".equals(method) ? kind : null)
                .sellerName(chance.holds(0.6) ? attempt.sellerName() : Sellers.any(chance))
                .build();
    }

    /** A count of failures, or {@code null} when attempts are listed or nothing is known. */
    static AttemptHistory stated(CheckoutAttempt attempt, List<PriorAttempt> listed, Chance chance) {
        Instant last = attempt.attemptedAt();
        if (!listed.isEmpty() || last == null || !chance.holds(0.12)) {
            return null;
        }
        if (chance.holds(NOT_YET_COUNTED)) {
            return new AttemptHistory(0, null, null);
        }
        int failures = chance.between(1, 7);
        Instant first =
                failures == 1 ? last : chance.before(last, Duration.ofMinutes(5L * failures), Duration.ofHours(30));
        return new AttemptHistory(failures, first, last);
    }
}
