package org.declinic.project.generated;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.declinic.facts.DeclineSignal;
import org.declinic.facts.Outcome;
import org.declinic.facts.PaymentCard;
import org.declinic.project.PublishedCodes;

/** What processors and networks say about a decline. */
final class Signals {

    private static final Weighted<DeclineSignal> ALL = new Weighted<DeclineSignal>()
            .with(20, new DeclineSignal("stripe", "card_declined", null, "Your card was declined."))
            .with(14, new DeclineSignal("stripe", "do_not_honor", null, null))
            .with(8, new DeclineSignal("stripe", "insufficient_funds", null, "Your card has insufficient funds."))
            .with(12, new DeclineSignal("adyen", "2", null, "Refused"))
            .with(4, new DeclineSignal("adyen", "25", null, "Restricted Card"));

    /** A code of each reason that is published, so that each occurs. */
    private static final Weighted<DeclineSignal> OF_EACH_REASON = ofEachReason();

    private static final Weighted<DeclineSignal> OF_VISA = new Weighted<DeclineSignal>()
            .with(10, new DeclineSignal("visa", "05", null, "Do not honor"))
            .with(8, new DeclineSignal("visa", "51", null, null))
            .with(6, new DeclineSignal("visa", "62", null, "Restricted card"));

    private static final Weighted<DeclineSignal> OF_MASTERCARD = new Weighted<DeclineSignal>()
            .with(8, new DeclineSignal("mastercard", "05", "03", "Do not try again"))
            .with(6, new DeclineSignal("mastercard", "51", "24", "Retry after 1 hour"))
            .with(5, new DeclineSignal("mastercard", "05", "40", "Consumer non-reloadable prepaid card"))
            .with(5, new DeclineSignal("mastercard", "05", "41", "Consumer single-use virtual card number"));

    /** Advice of Mastercard for a card of Visa: facts that cannot be true together. */
    private static final double NETWORKS_MIXED_UP = 0.04;

    private static final double OF_ANY_REASON = 0.25;

    private Signals() {}

    private static Weighted<DeclineSignal> ofEachReason() {
        Weighted<DeclineSignal> signals = new Weighted<>();
        Set<String> reasons = new HashSet<>();
        PublishedCodes.all().stream()
                .filter(row -> reasons.add(row.reason()))
                .forEach(row -> signals.with(1, row.signal()));
        return signals;
    }

    static List<DeclineSignal> of(Outcome outcome, PaymentCard card, Chance chance) {
        if (outcome == Outcome.APPROVED || card == null || !chance.holds(0.34)) {
            return List.of();
        }
        DeclineSignal ofProcessor = (chance.holds(OF_ANY_REASON) ? OF_EACH_REASON : ALL).draw(chance);
        if (card.network() == null || !chance.holds(0.5)) {
            return List.of(ofProcessor);
        }
        boolean visa = card.network().equals("Visa") && !chance.holds(NETWORKS_MIXED_UP);
        DeclineSignal ofNetwork = (visa ? OF_VISA : OF_MASTERCARD).draw(chance);
        return chance.holds(0.4) ? List.of(ofProcessor, ofNetwork) : List.of(ofNetwork);
    }
}
