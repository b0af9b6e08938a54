package org.declinic.bench.byhand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.knowledge.Knowledge;
import org.declinic.text.CardNumbers;

/** A new one-time card: for how much, for whom and when. */
final class NewCard {

    private static final BigDecimal LOW = new BigDecimal("1.10");
    private static final BigDecimal HIGH = new BigDecimal("1.15");

    private final KnownRule newCard;

    NewCard(Knowledge knowledge) {
        newCard = KnownRule.of(knowledge, "A new card has room above the total");
    }

    void advise(Found found, Remedies remedies) {
        boolean runOut = found.hasRunOutByNow();
        if (!found.klarnaSaysNo.isEmpty() || found.newCardFor.isEmpty() && !runOut) {
            return;
        }
        CheckoutAttempt attempt = found.facts.attempt;
        List<String> steps = new ArrayList<>(4);
        if (runOut) {
            steps.add("The card was made at " + Words.of(found.facts.card.createdAt())
                    + " and has run out by now: it lasts 24 hours.");
        }
        if (found.stop != null) {
            steps.add("Make the card only after " + Words.of(found.stop) + ": it lasts 24 hours.");
        }
        steps.add(amount(attempt));
        if (attempt.merchantName() != null) {
            steps.add(CardNumbers.mask(
                    "Make it for the merchant " + attempt.merchantName() + ", the name that the charge comes under."));
        }
        remedies.addAttempt(newCard, found.newCardFor, steps);
    }

    private static String amount(CheckoutAttempt attempt) {
        if (attempt.total() == null || attempt.currency() == null) {
            return "Look up the final total with shipping and tax, and make the card for 10 to 15 % more. Only what"
                    + " you spend is charged.";
        }
        return CardNumbers.mask("Make the card for " + withRoom(attempt, LOW).toPlainString() + " to "
                + withRoom(attempt, HIGH).toPlainString() + " " + attempt.currency()
                + ": 10 to 15 % above the total. Only what you spend is charged.");
    }

    private static BigDecimal withRoom(CheckoutAttempt attempt, BigDecimal factor) {
        return attempt.total().multiply(factor).setScale(Words.minorUnits(attempt.currency()), RoundingMode.CEILING);
    }
}
