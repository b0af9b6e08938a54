package org.declinic.bench.byhand;

import java.util.ArrayList;
import java.util.List;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.knowledge.Knowledge;

/** Ways to pay without the card as it is. */
final class OtherWays {

    private static final String WITHOUT_KLARNA =
            "Choose a way to pay without Klarna, such as a debit or credit card of your bank.";

    private final KnownRule klarna;
    private final KnownRule payPal;
    private final KnownRule another;

    OtherWays(Knowledge knowledge) {
        klarna = KnownRule.of(knowledge, "Klarna as a way to pay of its own needs no card");
        payPal = KnownRule.of(knowledge, "PayPal pays from another source than the one-time card");
        another = KnownRule.of(knowledge, "When Klarna says no, something else has to pay");
    }

    void adviseKlarna(Found found, Remedies remedies) {
        if (canPayByKlarna(found)) {
            remedies.addAttempt(
                    klarna,
                    found.cardProblems,
                    List.of(
                            found.facts.attempt.offeredMethods() == null
                                    ? "At checkout look for Klarna in the list of ways to pay; when it is there,"
                                            + " choose it in place of typing in a card number."
                                    : "At checkout choose Klarna in the list of ways to pay, in place of typing in a"
                                            + " card number."));
        }
    }

    void advisePayPal(Found found, Remedies remedies) {
        if (!canPayByPayPal(found)) {
            return;
        }
        List<String> steps = new ArrayList<>(2);
        if (!found.cardProblems.isEmpty()) {
            steps.add("At checkout choose PayPal, and let it take the money from a bank account or from another card"
                    + " than the declined one.");
        }
        if (mayLinkTheCard(found)) {
            steps.add("Less sure (30 %): link a one-time card to PayPal first. PayPal may refuse it, and its check may"
                    + " use the card up.");
        }
        if (!found.klarnaSaysNo.isEmpty()) {
            steps.add("At checkout choose PayPal, and let it take the money from a bank account or a card that is not"
                    + " Klarna's.");
        }
        remedies.addAttempt(payPal, found.cardProblemsAndNo(), steps);
    }

    void adviseAnother(Found found, Remedies remedies) {
        List<String> steps = new ArrayList<>(2);
        boolean otherCurrency = found.causes.contains("region-lock") && RegionLock.isOtherCurrency(found.facts);
        if (otherCurrency) {
            steps.add("Choose a way to pay that can be charged in " + found.facts.attempt.currency()
                    + ", such as a card in that currency.");
        }
        boolean saysNo = !found.klarnaSaysNo.isEmpty();
        if (saysNo) {
            steps.add(WITHOUT_KLARNA);
        }
        boolean nothingElse = !found.cardProblems.isEmpty() && !canPayByKlarna(found) && !canPayByPayPal(found);
        if (nothingElse && !saysNo) {
            steps.add("Choose another way to pay at checkout, such as a debit or credit card of your bank.");
        }
        if (!steps.isEmpty()) {
            remedies.addAttempt(another, against(found, otherCurrency, saysNo, nothingElse), steps);
        }
    }

    private static List<String> against(Found found, boolean otherCurrency, boolean saysNo, boolean nothingElse) {
        List<String> causes = new ArrayList<>(4);
        for (String cause : found.causes) {
            if (otherCurrency && cause.equals("region-lock")
                    || saysNo && found.klarnaSaysNo.contains(cause)
                    || nothingElse && found.cardProblems.contains(cause)) {
                causes.add(cause);
            }
        }
        return causes;
    }

    private static boolean canPayByKlarna(Found found) {
        return !found.cardProblems.isEmpty()
                && found.klarnaSaysNo.isEmpty()
                && found.facts.card != null
                && "Klarna".equals(found.facts.card.issuer())
                && isLeft("Klarna", found.facts.attempt);
    }

    private static boolean canPayByPayPal(Found found) {
        return !(found.cardProblems.isEmpty() && found.klarnaSaysNo.isEmpty()) && isLeft("PayPal", found.facts.attempt);
    }

    private static boolean isLeft(String method, CheckoutAttempt attempt) {
        return !method.equals(attempt.paymentMethod())
                && (attempt.offeredMethods() == null || attempt.offeredMethods().contains(method));
    }

    private static boolean mayLinkTheCard(Found found) {
        return !found.cardProblems.isEmpty()
                && found.facts.hasOneTimeCard()
                && found.klarnaSaysNo.isEmpty()
                && !found.causes.contains("store-refused")
                && found.facts.wallets.stream().noneMatch(WalletRefusal::isRefusal);
    }
}
