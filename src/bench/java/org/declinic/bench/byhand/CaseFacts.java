package org.declinic.bench.byhand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.declinic.facts.App;
import org.declinic.facts.AttemptHistory;
import org.declinic.facts.CardKind;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.Now;
import org.declinic.facts.Outcome;
import org.declinic.facts.PaymentCard;
import org.declinic.facts.PriorAttempt;
import org.declinic.facts.Wallet;

/** The facts of one case by their types, and the history, derived where it is not stated. */
final class CaseFacts {

    CheckoutAttempt attempt;
    PaymentCard card;
    KlarnaAccount klarna;
    Instant now;
    AttemptHistory stated;
    final List<App> apps = new ArrayList<>(2);
    final List<Wallet> wallets = new ArrayList<>(2);
    final List<PriorAttempt> priorAttempts = new ArrayList<>(6);

    /** Of the attempts that are listed; {@code null} when the attempt is not a failure on a known platform. */
    final AttemptHistory derived;

    /** The stated history, else the derived one, else {@code null}. */
    final AttemptHistory history;

    CaseFacts(Collection<?> facts) {
        for (Object fact : facts) {
            if (fact instanceof PriorAttempt prior) {
                priorAttempts.add(prior);
            } else if (fact instanceof CheckoutAttempt theAttempt) {
                attempt = theAttempt;
            } else if (fact instanceof PaymentCard theCard) {
                card = theCard;
            } else if (fact instanceof App app) {
                apps.add(app);
            } else if (fact instanceof Now moment) {
                now = moment.instant();
            } else if (fact instanceof KlarnaAccount account) {
                klarna = account;
            } else if (fact instanceof Wallet wallet) {
                wallets.add(wallet);
            } else if (fact instanceof AttemptHistory theHistory) {
                stated = theHistory;
            }
        }
        derived = isDeclined() && attempt.platform() != null ? FailuresInARow.of(attempt, priorAttempts) : null;
        history = stated == null ? derived : stated;
    }

    boolean isDeclined() {
        return attempt.outcome() == Outcome.DECLINED;
    }

    boolean isOn(String platform) {
        return platform.equals(attempt.platform());
    }

    boolean hasOneTimeCard() {
        return card != null && card.kind() == CardKind.ONE_TIME;
    }
}
