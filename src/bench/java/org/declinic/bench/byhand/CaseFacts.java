package org.declinic.bench.byhand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.declinic.facts.App;
import org.declinic.facts.CardKind;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.Outcome;
import org.declinic.facts.PaymentCard;

/** The facts of one case by their types. */
final class CaseFacts {

    CheckoutAttempt attempt;
    PaymentCard card;
    KlarnaAccount klarna;
    final List<App> apps = new ArrayList<>(2);

    CaseFacts(Collection<?> facts) {
        for (Object fact : facts) {
            if (fact instanceof CheckoutAttempt theAttempt) {
                attempt = theAttempt;
            } else if (fact instanceof PaymentCard theCard) {
                card = theCard;
            } else if (fact instanceof App app) {
                apps.add(app);
            } else if (fact instanceof KlarnaAccount account) {
                klarna = account;
            }
        }
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
