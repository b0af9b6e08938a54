package org.declinic.bench.evrete;

import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.declinic.bench.byhand.KlarnaAccount;
import org.declinic.bench.byhand.KnownRule;
import org.declinic.bench.byhand.Reasons;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.facts.App;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.Outcome;
import org.declinic.facts.PaymentCard;
import org.evrete.api.RhsContext;
import org.evrete.api.RuleSetContext;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * Adds rules to a rule set of Evrete: each is about a declined attempt and one other fact.
 *
 * <p>Conditions are Java predicates: Evrete would have to compile conditions that are texts, and calls both alike. A
 * condition on one fact stands alone, so that Evrete evaluates it when the fact is inserted, and the same predicate
 * object is used where the condition is the same, so that Evrete evaluates it once. Reasons go into an object of the
 * session's environment rather than into its memory, which is faster and loses nothing: no rule here goes on from one.
 */
final class EvreteRules {

    /** The name of the {@link Reasons} in a session's environment. */
    static final String REASONS = "reasons";

    private static final String ATTEMPT = "$attempt";
    private static final String OTHER = "$other";

    private static final ValuesPredicate DECLINED =
            values -> ((CheckoutAttempt) values.get(0)).outcome() == Outcome.DECLINED;

    private final RuleSetBuilder<org.evrete.api.Knowledge> rules;
    private final Knowledge known;

    EvreteRules(RuleSetContext<org.evrete.api.Knowledge, ?> to, Knowledge known) {
        this.rules = to.builder();
        this.known = known;
    }

    void build() {
        rules.build();
    }

    void ofCard(
            String name,
            ValuesPredicate ofCard,
            BiPredicate<CheckoutAttempt, PaymentCard> together,
            BiFunction<CheckoutAttempt, PaymentCard, String> text) {
        add(name, PaymentCard.class, ofCard, together, text);
    }

    void ofApp(
            String name,
            ValuesPredicate ofApp,
            BiPredicate<CheckoutAttempt, App> together,
            BiFunction<CheckoutAttempt, App, String> text) {
        add(name, App.class, ofApp, together, text);
    }

    void ofKlarna(String name, ValuesPredicate ofAccount, BiFunction<CheckoutAttempt, KlarnaAccount, String> text) {
        addAlone(name, KlarnaAccount.class, ofAccount, text);
    }

    <T> void addAlone(
            String name, Class<T> type, ValuesPredicate ofOther, BiFunction<CheckoutAttempt, T, String> text) {
        KnownRule rule = KnownRule.of(known, name);
        rules.newRule(name)
                .forEach(ATTEMPT, CheckoutAttempt.class, OTHER, type)
                .where(DECLINED, ATTEMPT)
                .where(ofOther, OTHER)
                .execute(found -> reason(found, rule, text));
    }

    private <T> void add(
            String name,
            Class<T> type,
            ValuesPredicate ofOther,
            BiPredicate<CheckoutAttempt, T> together,
            BiFunction<CheckoutAttempt, T, String> text) {
        KnownRule rule = KnownRule.of(known, name);
        ValuesPredicate both = values -> together.test(values.get(0), values.get(1));
        rules.newRule(name)
                .forEach(ATTEMPT, CheckoutAttempt.class, OTHER, type)
                .where(DECLINED, ATTEMPT)
                .where(ofOther, OTHER)
                .where(both, ATTEMPT, OTHER)
                .execute(found -> reason(found, rule, text));
    }

    private static <T> void reason(RhsContext found, KnownRule rule, BiFunction<CheckoutAttempt, T, String> text) {
        Reasons reasons = found.getRuntime().get(REASONS);
        reasons.add(rule, text.apply(found.get(ATTEMPT), found.get(OTHER)));
    }
}
