package org.declinic.project.generated;

import java.io.IOException;
import java.util.List;
import org.declinic.facts.App;
import org.declinic.facts.AttemptHistory;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.DeclineSignal;
import org.declinic.facts.PaymentCard;
import org.declinic.facts.PriorAttempt;
import org.declinic.facts.Wallet;
import org.declinic.project.generated.GeneratedCase.Klarna;

/** The fields of a case, one after the other, for any format. */
final class CaseFields {

    private CaseFields() {}

    static void write(GeneratedCase made, CaseWriter to) throws IOException {
        to.beginCase(made.id(), made.now());
        to.facts("CheckoutAttempt", List.of(made.attempt()), CaseFields::attempt);
        to.facts("PaymentCard", oneOrNone(made.card()), CaseFields::card);
        to.facts("KlarnaAccount", oneOrNone(made.klarna()), CaseFields::klarna);
        to.facts("App", made.apps(), CaseFields::app);
        to.facts("Wallet", made.wallets(), CaseFields::wallet);
        to.facts("PriorAttempt", made.priorAttempts(), CaseFields::priorAttempt);
        to.facts("AttemptHistory", oneOrNone(made.history()), CaseFields::history);
        to.facts("DeclineSignal", made.signals(), CaseFields::signal);
        to.facts("OrderPayment", oneOrNone(made.paid()), (found, fields) -> fields.truth("found", found));
        to.facts("HoldOnFunds", oneOrNone(made.held()), (present, fields) -> fields.truth("present", present));
        to.endCase();
    }

    private static <T> List<T> oneOrNone(T fact) {
        return fact == null ? List.of() : List.of(fact);
    }

    private static void attempt(CheckoutAttempt attempt, CaseWriter to) throws IOException {
        to.text("platform", attempt.platform());
        to.text("buyerRegion", attempt.buyerRegion());
        to.text("shopRegion", attempt.shopRegion());
        to.text("merchantName", attempt.merchantName());
        to.text("sellerName", attempt.sellerName());
        to.text("paymentMethod", attempt.paymentMethod());
        to.list("offeredMethods", attempt.offeredMethods());
        to.text("itemCategory", attempt.itemCategory());
        to.number("total", attempt.total());
        to.text("currency", attempt.currency());
        to.moment("attemptedAt", attempt.attemptedAt());
        to.constant("outcome", attempt.outcome());
        to.text("message", attempt.message());
    }

    private static void card(PaymentCard card, CaseWriter to) throws IOException {
        to.text("issuer", card.issuer());
        to.constant("kind", card.kind());
        to.text("network", card.network());
        to.text("region", card.region());
        to.text("currency", card.currency());
        to.number("spendingLimit", card.spendingLimit());
        to.text("createdFor", card.createdFor());
        to.moment("createdAt", card.createdAt());
        to.truth("used", card.used());
    }

    private static void klarna(Klarna account, CaseWriter to) throws IOException {
        to.truth("actionRequired", account.actionRequired());
        to.truth("storeRefused", account.storeRefused());
        to.truth("declinedByKlarna", account.declinedByKlarna());
        to.truth("overdueBalance", account.overdueBalance());
        to.number("purchasesLast24Hours", account.purchasesLast24Hours());
    }

    private static void app(App app, CaseWriter to) throws IOException {
        to.text("name", app.name());
        to.moment("updatedAt", app.updatedAt());
        to.moment("cacheClearedAt", app.cacheClearedAt());
    }

    private static void wallet(Wallet wallet, CaseWriter to) throws IOException {
        to.text("name", wallet.name());
        to.text("fundedBy", wallet.fundedBy());
        to.truth("refusedCard", wallet.refusedCard());
    }

    private static void priorAttempt(PriorAttempt prior, CaseWriter to) throws IOException {
        to.moment("attemptedAt", prior.attemptedAt());
        to.constant("outcome", prior.outcome());
        to.text("platform", prior.platform());
        to.text("paymentMethod", prior.paymentMethod());
        to.constant("cardKind", prior.cardKind());
        to.text("sellerName", prior.sellerName());
    }

    private static void history(AttemptHistory history, CaseWriter to) throws IOException {
        to.number("consecutiveFailures", history.consecutiveFailures());
        to.moment("firstFailureAt", history.firstFailureAt());
        to.moment("lastFailureAt", history.lastFailureAt());
    }

    private static void signal(DeclineSignal signal, CaseWriter to) throws IOException {
        to.text("source", signal.source());
        to.text("code", signal.code());
        to.text("adviceCode", signal.adviceCode());
        to.text("message", signal.message());
    }
}
