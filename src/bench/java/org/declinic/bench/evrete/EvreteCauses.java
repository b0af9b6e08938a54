package org.declinic.bench.evrete;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.declinic.bench.byhand.CardMerchant;
import org.declinic.bench.byhand.KlarnaAccount;
import org.declinic.bench.byhand.Reasons;
import org.declinic.bench.byhand.Words;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.facts.App;
import org.declinic.facts.CardKind;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.PaymentCard;
import org.evrete.Configuration;
import org.evrete.KnowledgeService;
import org.evrete.api.StatefulSession;
import org.evrete.api.StatelessSession;
import org.evrete.api.ValuesPredicate;

/**
 * Finds ten of the causes with Evrete: those that need neither absence nor a count, which its rules cannot state. What
 * several reasons make together is reckoned in plain Java, since it has no accumulate.
 */
public final class EvreteCauses implements AutoCloseable {

    private static final BigDecimal ROOM = new BigDecimal("1.10");
    private static final ValuesPredicate ANY_CARD = values -> true;
    private static final ValuesPredicate ONE_TIME = values -> ((PaymentCard) values.get(0)).kind() == CardKind.ONE_TIME;

    private final KnowledgeService service;
    private final org.evrete.api.Knowledge rules;
    private final StatefulSession kept;

    /**
     * Builds the rules.
     *
     * @param known rules with the same causes, whose names, files and certainties are taken
     */
    public EvreteCauses(Knowledge known) {
        Configuration configuration = new Configuration();
        configuration.setProperty(Configuration.WARN_UNKNOWN_TYPES, "false");
        service = new KnowledgeService(configuration);
        rules = service.newKnowledge();
        EvreteRules added = new EvreteRules(rules, known);
        addCard(added);
        addRegion(added);
        addKlarna(added);
        added.build();
        kept = rules.newStatefulSession();
    }

    /** Finds the causes of a case in a stateless session of its own, as Evrete's documentation has it. */
    public List<FoundCause> ofNewSession(Collection<?> facts) {
        Reasons reasons = new Reasons();
        StatelessSession session = rules.newStatelessSession();
        session.set(EvreteRules.REASONS, reasons);
        session.insert(facts);
        session.fire();
        return reasons.causes();
    }

    /** Finds the causes of a case in a session that is emptied for each. Not for several threads. */
    public List<FoundCause> ofKeptSession(Collection<?> facts) {
        Reasons reasons = new Reasons();
        kept.set(EvreteRules.REASONS, reasons);
        kept.insert(facts);
        kept.fire();
        kept.clear();
        return reasons.causes();
    }

    @Override
    public void close() {
        kept.close();
        service.shutdown();
    }

    private static void addCard(EvreteRules rules) {
        rules.ofCard(
                "A card made for one merchant may not pay another",
                ONE_TIME,
                EvreteCauses::isMadeForAnother,
                (attempt, card) -> "The card was made for " + card.createdFor()
                        + ", and the charge came under the name " + attempt.merchantName() + ".");
        rules.ofCard(
                "The card leaves less than 10 % above the total",
                ONE_TIME,
                (attempt, card) -> haveAmounts(attempt, card)
                        && card.spendingLimit().compareTo(attempt.total()) >= 0
                        && card.spendingLimit().compareTo(attempt.total().multiply(ROOM)) < 0,
                (attempt, card) -> "The card pays up to " + Words.money(card.spendingLimit(), attempt.currency())
                        + ", which leaves less than 10 % above the total of "
                        + Words.money(attempt.total(), attempt.currency()) + ".");
        rules.ofCard(
                "The total is above the card's limit",
                ONE_TIME,
                (attempt, card) ->
                        haveAmounts(attempt, card) && card.spendingLimit().compareTo(attempt.total()) < 0,
                (attempt, card) -> "The total is " + Words.money(attempt.total(), attempt.currency())
                        + ", and the card pays up to " + Words.money(card.spendingLimit(), attempt.currency()) + ".");
        rules.ofCard(
                "A one-time card runs out 24 hours after it was made",
                ONE_TIME,
                (attempt, card) -> attempt.attemptedAt() != null
                        && card.createdAt() != null
                        && !card.createdAt().isAfter(attempt.attemptedAt().minus(Duration.ofHours(24))),
                (attempt, card) -> "The card was made at " + Words.of(card.createdAt())
                        + ", and ran out 24 hours later; the attempt was at " + Words.of(attempt.attemptedAt()) + ".");
        rules.addAlone(
                "A one-time card pays once",
                PaymentCard.class,
                values -> ONE_TIME.test(values) && Boolean.TRUE.equals(((PaymentCard) values.get(0)).used()),
                (attempt, card) -> "The card has already paid for something, and pays only once.");
        rules.ofApp(
                "A TikTok app that is more than three weeks old may fail to pay",
                values -> "TikTok".equals(((App) values.get(0)).name()) && ((App) values.get(0)).updatedAt() != null,
                (attempt, app) -> "TikTok Shop".equals(attempt.platform())
                        && attempt.attemptedAt() != null
                        && app.updatedAt().isBefore(attempt.attemptedAt().minus(Duration.ofDays(21))),
                (attempt, app) -> "The TikTok app was last updated at " + Words.of(app.updatedAt())
                        + ", more than 21 days before the attempt at " + Words.of(attempt.attemptedAt()) + ".");
    }

    private static boolean isMadeForAnother(CheckoutAttempt attempt, PaymentCard card) {
        if (attempt.merchantName() == null || card.createdFor() == null) {
            return false;
        }
        String madeFor = CardMerchant.plain(card.createdFor());
        String charged = CardMerchant.plain(attempt.merchantName());
        return !madeFor.contains(charged) && !charged.contains(madeFor);
    }

    private static boolean haveAmounts(CheckoutAttempt attempt, PaymentCard card) {
        return attempt.total() != null
                && attempt.currency() != null
                && attempt.currency().equals(card.currency())
                && card.spendingLimit() != null;
    }

    private static void addRegion(EvreteRules rules) {
        rules.ofCard(
                "A card of one region may not pay a shop of another",
                ANY_CARD,
                (attempt, card) -> differ(attempt.shopRegion(), card.region()),
                (attempt, card) -> "The card is for the region " + card.region() + ", and the shop is in "
                        + attempt.shopRegion() + ".");
        rules.ofCard(
                "A card of one currency may not pay a charge in another",
                ANY_CARD,
                (attempt, card) -> differ(attempt.currency(), card.currency()),
                (attempt, card) ->
                        "The card is in " + card.currency() + ", and the charge is in " + attempt.currency() + ".");
    }

    private static boolean differ(String one, String other) {
        return one != null && other != null && !one.equals(other);
    }

    private static void addKlarna(EvreteRules rules) {
        rules.ofKlarna(
                "Klarna says that the card cannot be used at this store",
                values -> Boolean.TRUE.equals(((KlarnaAccount) values.get(0)).storeRefused()),
                (attempt, account) -> "The Klarna app says that the card cannot be used at this store.");
        rules.ofKlarna(
                "Klarna asks for something before the next purchase",
                values -> Boolean.TRUE.equals(((KlarnaAccount) values.get(0)).actionRequired()),
                (attempt, account) -> "The Klarna app shows that an action is required.");
        rules.ofKlarna(
                "Klarna declined this purchase",
                values -> Boolean.TRUE.equals(((KlarnaAccount) values.get(0)).declinedByKlarna()),
                (attempt, account) -> "Klarna itself declined this purchase.");
        rules.ofKlarna(
                "An overdue balance makes Klarna decline",
                values -> mayHaveDeclined(values.get(0))
                        && Boolean.TRUE.equals(((KlarnaAccount) values.get(0)).overdueBalance()),
                (attempt, account) -> "A payment to Klarna is overdue.");
        rules.ofKlarna(
                "Many purchases in a day make Klarna decline",
                values -> mayHaveDeclined(values.get(0)) && hasManyPurchases(values.get(0)),
                (attempt, account) ->
                        account.purchasesLast24Hours() + " purchases were made with Klarna within 24 hours.");
    }

    private static boolean mayHaveDeclined(KlarnaAccount account) {
        return !Boolean.FALSE.equals(account.declinedByKlarna());
    }

    private static boolean hasManyPurchases(KlarnaAccount account) {
        return account.purchasesLast24Hours() != null && account.purchasesLast24Hours() >= 5;
    }
}
