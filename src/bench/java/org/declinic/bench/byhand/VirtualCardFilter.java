package org.declinic.bench.byhand;

import org.declinic.facts.CardKind;
import org.declinic.facts.DeclineSignal;
import org.declinic.facts.Outcome;
import org.declinic.facts.PriorAttempt;
import org.declinic.knowledge.Knowledge;

/** A shop that turns down one-time, virtual and prepaid cards. */
final class VirtualCardFilter implements Family {

    private final KnownRule filtered;
    private final KnownRule prepaid;
    private final KnownRule virtual;

    VirtualCardFilter(Knowledge knowledge) {
        filtered = KnownRule.of(knowledge, "TikTok Shop often turns down one-time, virtual and prepaid cards");
        prepaid = KnownRule.of(knowledge, "Mastercard says that the card is a prepaid card that cannot be topped up");
        virtual = KnownRule.of(knowledge, "Mastercard says that the card is a virtual number for one payment");
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
        for (DeclineSignal signal : facts.signals) {
            if ("mastercard".equals(signal.source()) && "40".equals(signal.adviceCode())) {
                reasons.add(
                        prepaid,
                        "Mastercard's advice 40 came with the decline: a prepaid card that cannot be topped up.");
            } else if ("mastercard".equals(signal.source()) && "41".equals(signal.adviceCode())) {
                reasons.add(
                        virtual,
                        "Mastercard's advice 41 came with the decline: a virtual number made for one payment.");
            }
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
