package org.declinic.bench.byhand;

import org.declinic.engine.knowledge.Knowledge;

/** What Klarna asks for, and why it declines. */
final class KlarnaRisk implements Family {

    private static final int MANY = 5;

    private final KnownRule action;
    private final KnownRule declined;
    private final KnownRule overdue;
    private final KnownRule many;

    KlarnaRisk(Knowledge knowledge) {
        action = KnownRule.of(knowledge, "Klarna asks for something before the next purchase");
        declined = KnownRule.of(knowledge, "Klarna declined this purchase");
        overdue = KnownRule.of(knowledge, "An overdue balance makes Klarna decline");
        many = KnownRule.of(knowledge, "Many purchases in a day make Klarna decline");
    }

    @Override
    public void look(CaseFacts facts, Reasons reasons) {
        KlarnaAccount klarna = facts.klarna;
        if (klarna == null) {
            return;
        }
        if (Boolean.TRUE.equals(klarna.actionRequired())) {
            reasons.add(action, "The Klarna app shows that an action is required.");
        }
        if (Boolean.FALSE.equals(klarna.declinedByKlarna())) {
            return;
        }
        if (Boolean.TRUE.equals(klarna.declinedByKlarna())) {
            reasons.add(declined, "Klarna itself declined this purchase.");
        }
        if (Boolean.TRUE.equals(klarna.overdueBalance())) {
            reasons.add(overdue, "A payment to Klarna is overdue.");
        }
        if (hasManyPurchases(klarna)) {
            reasons.add(many, klarna.purchasesLast24Hours() + " purchases were made with Klarna within 24 hours.");
        }
    }

    private static boolean hasManyPurchases(KlarnaAccount klarna) {
        return klarna.purchasesLast24Hours() != null && klarna.purchasesLast24Hours() >= MANY;
    }
}
