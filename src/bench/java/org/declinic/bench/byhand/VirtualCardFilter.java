package org.declinic.bench.byhand;

import org.declinic.facts.CardKind;
import org.declinic.facts.Outcome;
import org.declinic.facts.PriorAttempt;
import org.declinic.knowledge.Knowledge;

/** A shop that turns down one-time, virtual and prepaid cards. */
final class VirtualCardFilter implements Family {

    private final KnownRule filtered;

    VirtualCardFilter(Knowledge knowledge) {
        filtered = KnownRule.of(knowledge, "TikTok Shop often turns down one-time, virtual and prepaid cards");
    }

    @Override
    public void look(CaseFacts facts, Reasons reasons) {
        CardKind kind = facts.card == null ? null : facts.card.kind();
        if (facts.isOn("TikTok Shop")
                && "Card".equals(facts.attempt.paymentMethod())
                && (kind == CardKind.ONE_TIME || kind == CardKind.VIRTUAL || kind == CardKind.PREPAID)
                && !wasApprovedBefore(facts, kind)) {
            reasons.add(
                    filtered,
                    "The payment was made with a " + Words.of(kind) + " card, and " + facts.attempt.platform()
                            + " is said to turn such cards down often.");
        }
    }

    private static boolean wasApprovedBefore(CaseFacts facts, CardKind kind) {
        for (PriorAttempt prior : facts.priorAttempts) {
            if (prior.outcome() == Outcome.APPROVED
                    && prior.cardKind() == kind
                    && facts.attempt.platform().equals(prior.platform())) {
                return true;
            }
        }
        return false;
    }
}
