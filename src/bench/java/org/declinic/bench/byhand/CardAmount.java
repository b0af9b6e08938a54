package org.declinic.bench.byhand;

import java.math.BigDecimal;
import org.declinic.engine.knowledge.Knowledge;

/** The total and the limit of a one-time card. */
final class CardAmount implements Family {

    private static final BigDecimal ROOM = new BigDecimal("1.10");

    private final KnownRule tooTight;
    private final KnownRule overLimit;

    CardAmount(Knowledge knowledge) {
        tooTight = KnownRule.of(knowledge, "The card leaves less than 10 % above the total");
        overLimit = KnownRule.of(knowledge, "The total is above the card's limit");
    }

    @Override
    public void look(CaseFacts facts, Reasons reasons) {
        BigDecimal total = facts.attempt.total();
        String currency = facts.attempt.currency();
        if (total == null || currency == null || !facts.hasOneTimeCard() || !currency.equals(facts.card.currency())) {
            return;
        }
        BigDecimal limit = facts.card.spendingLimit();
        if (limit == null) {
            return;
        }
        if (limit.compareTo(total) < 0) {
            reasons.add(
                    overLimit,
                    "The total is " + Words.money(total, currency) + ", and the card pays up to "
                            + Words.money(limit, currency) + ".");
        } else if (limit.compareTo(total.multiply(ROOM)) < 0) {
            reasons.add(
                    tooTight,
                    "The card pays up to " + Words.money(limit, currency)
                            + ", which leaves less than 10 % above the total of " + Words.money(total, currency) + ".");
        }
    }
}
