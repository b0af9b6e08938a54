package org.declinic.bench.byhand;

import java.time.Instant;
import org.declinic.facts.CardKind;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.Outcome;
import org.declinic.facts.PriorAttempt;
import org.declinic.knowledge.Knowledge;

/** A seller that does not take what another one took. */
final class Seller implements Family {

    private static final Instant NEW_REQUIREMENTS = Instant.parse("2026-01-01T00:00:00Z");

    private final KnownRule card;
    private final KnownRule method;
    private final KnownRule policy;

    Seller(Knowledge knowledge) {
        card = KnownRule.of(knowledge, "The kind of card that paid another seller did not pay this one");
        method = KnownRule.of(knowledge, "The way of paying that another seller took did not work for this one");
        policy = KnownRule.of(knowledge, "New requirements for sellers may be behind a seller's restriction");
    }

    @Override
    public void look(CaseFacts facts, Reasons reasons) {
        CheckoutAttempt attempt = facts.attempt;
        if (attempt.platform() == null || attempt.paymentMethod() == null || attempt.sellerName() == null) {
            return;
        }
        boolean byCard = attempt.paymentMethod().equals("Card");
        CardKind kind = byCard && facts.card != null ? facts.card.kind() : null;
        if (byCard && kind == null || tookIt(facts, kind)) {
            return;
        }
        for (PriorAttempt prior : facts.priorAttempts) {
            if (worked(prior, attempt, kind) && prior.sellerName() != null) {
                reasons.add(byCard ? card : method, text(attempt, kind, prior.sellerName()));
            }
        }
        if (reasons.isFor("seller-restriction")
                && facts.isOn("TikTok Shop")
                && attempt.attemptedAt() != null
                && !attempt.attemptedAt().isBefore(NEW_REQUIREMENTS)) {
            reasons.add(
                    policy,
                    "The attempt was at " + Words.of(attempt.attemptedAt())
                            + ", and TikTok Shop is said to ask more of its sellers since January 2026.");
        }
    }

    private static String text(CheckoutAttempt attempt, CardKind kind, String other) {
        String way = kind == null ? attempt.paymentMethod() : "a " + Words.of(kind) + " card";
        return "Paying with " + way + " worked for the seller " + other + ", and not for " + attempt.sellerName() + ".";
    }

    private static boolean tookIt(CaseFacts facts, CardKind kind) {
        for (PriorAttempt prior : facts.priorAttempts) {
            if (worked(prior, facts.attempt, kind) && facts.attempt.sellerName().equals(prior.sellerName())) {
                return true;
            }
        }
        return false;
    }

    /** Of a kind of card, or, when it is {@code null}, of another way of paying. */
    private static boolean worked(PriorAttempt prior, CheckoutAttempt attempt, CardKind kind) {
        return prior.outcome() == Outcome.APPROVED
                && attempt.platform().equals(prior.platform())
                && attempt.paymentMethod().equals(prior.paymentMethod())
                && (kind == null || prior.cardKind() == kind);
    }
}
