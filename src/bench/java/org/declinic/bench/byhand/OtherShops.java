package org.declinic.bench.byhand;

import java.util.ArrayList;
import java.util.List;
import org.declinic.knowledge.Knowledge;
import org.declinic.text.CardNumbers;

/** Buying elsewhere, and finding out more. */
final class OtherShops {

    private final KnownRule region;
    private final KnownRule seller;
    private final KnownRule ask;

    OtherShops(Knowledge knowledge) {
        region = KnownRule.of(knowledge, "A card pays in its own region");
        seller = KnownRule.of(knowledge, "Another seller may take what this one does not");
        ask = KnownRule.of(knowledge, "A decline that nothing explains needs its exact reason");
    }

    void advise(Found found, Remedies remedies) {
        if (found.causes.contains("region-lock")) {
            adviseRegion(found.facts, remedies);
        }
        adviseSeller(found, remedies);
        if (found.causes.isEmpty()) {
            ask(found.facts, remedies);
        }
    }

    private void adviseRegion(CaseFacts facts, Remedies remedies) {
        List<String> steps = new ArrayList<>(2);
        if (RegionLock.isOtherRegion(facts)) {
            steps.add("Look for the item at a shop in " + facts.card.region() + ", where the card is valid.");
        }
        if (!steps.isEmpty()) {
            remedies.addAttempt(region, List.of("region-lock"), steps);
        }
    }

    private void adviseSeller(Found found, Remedies remedies) {
        String name = found.facts.attempt.sellerName();
        if (found.causes.contains("seller-restriction")) {
            remedies.addAttempt(
                    seller,
                    found.of("seller-restriction", "platform-policy-change"),
                    List.of(
                            CardNumbers.mask("Look for a similar item from another seller than " + name + "."),
                            CardNumbers.mask("When that works, tell " + name
                                    + ": only the seller can change what the shop takes.")));
        } else if (!found.hasLikelyCause && (name != null || found.facts.isOn("TikTok Shop"))) {
            remedies.addAttempt(
                    seller,
                    List.of(),
                    List.of("As a test, put a similar item from another seller in the cart: when that can be paid, the"
                            + " first seller's settings are the likely reason."));
        }
    }

    private void ask(CaseFacts facts, Remedies remedies) {
        List<String> steps = new ArrayList<>(3);
        if (facts.attempt.message() == null) {
            steps.add("Write down the exact words that the checkout shows.");
        }
        steps.add("Look for a message about this purchase in the app of the card's issuer, or of the lender.");
        steps.add("Ask the merchant's support for the decline code of this payment.");
        remedies.add(ask, List.of(), steps);
    }
}
