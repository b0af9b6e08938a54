package org.declinic.bench.byhand;

import org.declinic.engine.knowledge.Knowledge;

/** A card of another region or currency. */
final class RegionLock implements Family {

    private final KnownRule region;
    private final KnownRule currency;

    RegionLock(Knowledge knowledge) {
        region = KnownRule.of(knowledge, "A card of one region may not pay a shop of another");
        currency = KnownRule.of(knowledge, "A card of one currency may not pay a charge in another");
    }

    @Override
    public void look(CaseFacts facts, Reasons reasons) {
        if (isOtherRegion(facts)) {
            reasons.add(
                    region,
                    "The card is for the region " + facts.card.region() + ", and the shop is in "
                            + facts.attempt.shopRegion() + ".");
        }
        if (isOtherCurrency(facts)) {
            reasons.add(
                    currency,
                    "The card is in " + facts.card.currency() + ", and the charge is in " + facts.attempt.currency()
                            + ".");
        }
    }

    private static boolean isOtherRegion(CaseFacts facts) {
        String shopRegion = facts.attempt.shopRegion();
        return shopRegion != null
                && facts.card != null
                && facts.card.region() != null
                && !facts.card.region().equals(shopRegion);
    }

    private static boolean isOtherCurrency(CaseFacts facts) {
        String charged = facts.attempt.currency();
        return charged != null
                && facts.card != null
                && facts.card.currency() != null
                && !facts.card.currency().equals(charged);
    }
}
