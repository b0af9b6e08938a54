package org.declinic.project.generated;

import java.time.Instant;
import java.util.List;
import org.declinic.facts.App;
import org.declinic.facts.AttemptHistory;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.DeclineSignal;
import org.declinic.facts.PaymentCard;
import org.declinic.facts.PriorAttempt;
import org.declinic.facts.Wallet;

/**
 * A made-up case. What is {@code null} or empty is unknown.
 *
 * @param klarna what rules declare as {@code KlarnaAccount}
 * @param paid whether a payment was found
 * @param held whether money is held
 */
record GeneratedCase(
        String id,
        Instant now,
        CheckoutAttempt attempt,
        PaymentCard card,
        Klarna klarna,
        AttemptHistory history,
        List<App> apps,
        List<Wallet> wallets,
        List<PriorAttempt> priorAttempts,
        List<DeclineSignal> signals,
        Boolean paid,
        Boolean held) {

    /** The fields of a {@code KlarnaAccount}. */
    record Klarna(
            Boolean actionRequired,
            Boolean storeRefused,
            Boolean declinedByKlarna,
            Boolean overdueBalance,
            Integer purchasesLast24Hours) {}
}
