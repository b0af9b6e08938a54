package org.declinic.bench.byhand;

import java.util.Set;
import org.declinic.knowledge.Knowledge;

/** What Klarna's one-time card does not pay for. */
final class RestrictedCategory implements Family {

    private static final Set<String> REGIONS = Set.of("US", "NZ", "AU", "DE");
    private static final Set<String> ANYWHERE = Set.of(
            "bills", "gift-cards", "government", "medical", "gambling", "rideshare", "subscriptions", "alcohol-drugs");

    private final KnownRule anywhere;
    private final KnownRule food;
    private final KnownRule shops;

    RestrictedCategory(Knowledge knowledge) {
        anywhere = KnownRule.of(knowledge, "Klarna's one-time card does not pay for some things anywhere");
        food = KnownRule.of(
                knowledge,
                "Klarna's one-time card does not pay for food deliveries in the United States and New Zealand");
        shops = KnownRule.of(knowledge, "Klarna's one-time card does not pay supermarkets and pharmacies in Australia");
    }

    @Override
    public void look(CaseFacts facts, Reasons reasons) {
        String region = facts.attempt.buyerRegion();
        String category = facts.attempt.itemCategory();
        if (region == null || category == null || !facts.hasOneTimeCard() || !"Klarna".equals(facts.card.issuer())) {
            return;
        }
        if (REGIONS.contains(region) && ANYWHERE.contains(category)) {
            reasons.add(anywhere, text(category, region));
        } else if ((region.equals("US") || region.equals("NZ")) && category.equals("food-delivery")) {
            reasons.add(food, text(category, region));
        } else if (region.equals("AU") && (category.equals("supermarkets") || category.equals("pharmacies"))) {
            reasons.add(shops, text(category, region));
        }
    }

    private static String text(String category, String region) {
        return "Klarna's one-time card does not pay for " + category + " in " + region + ".";
    }
}
