package org.declinic.conclusions;

import java.time.Instant;
import java.util.stream.Stream;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What the {@code then} of a rule says: one call, in which {@code kcontext} stands for the rule and the facts it found.
 * What is always true of the rule, such as the cause and the certainty, is taken from its annotations.
 *
 * <p>Texts name the variables of the rule in braces: {@code {$seller}} is the value of {@code $seller}, and
 * {@code {$total $currency}} an amount in its currency. A variable without a value reads "unknown". A variable that the
 * rule does not have makes the rule fail with an {@link IllegalArgumentException}.
 */
public final class Conclude {

    private Conclude() {}

    /**
     * Gives a reason for the cause of the rule's {@code @cause}.
     *
     * @param kcontext the rule and what it found
     * @param text the reason
     */
    @Needs("cause")
    @Gives(Reason.class)
    public static void because(RuleContext kcontext, String text) {
        Annotations rule = new Annotations(kcontext.getRule());
        kcontext.insertLogical(new Reason(
                rule.text("cause"), rule.text("title"), rule.number("certainty"), rule.name(), fill(kcontext, text)));
    }

    /**
     * Advises the remedy of the rule's {@code @remedy} against a cause.
     *
     * @param kcontext the rule and what it found
     * @param cause the cause, or {@code null} when the remedy is not against one
     * @param steps what to do, one or more sentences
     */
    @Needs("remedy")
    @Gives(Advice.class)
    public static void advise(RuleContext kcontext, Cause cause, String... steps) {
        Annotations rule = new Annotations(kcontext.getRule());
        kcontext.insertLogical(new Advice(
                rule.text("remedy"),
                rule.text("title"),
                Stage.valueOf(rule.text("stage")),
                rule.number("order").intValueExact(),
                cause,
                Stream.of(steps).map(step -> fill(kcontext, step)).toList(),
                rule.name()));
    }

    /**
     * Advises the remedy of the rule's {@code @remedy}, which is not against a cause.
     *
     * @param kcontext the rule and what it found
     * @param steps what to do, one or more sentences
     */
    @Needs("remedy")
    @Gives(Advice.class)
    public static void advise(RuleContext kcontext, String... steps) {
        advise(kcontext, null, steps);
    }

    /**
     * Keeps the shopper from a new attempt for a while.
     *
     * @param kcontext the rule and what it found
     * @param until the first moment at which a new attempt makes sense
     */
    @Gives(Stop.class)
    public static void stop(RuleContext kcontext, Instant until) {
        kcontext.insertLogical(new Stop(until));
    }

    /**
     * Says that facts cannot be true together.
     *
     * @param kcontext the rule and what it found
     * @param text which facts
     */
    @Gives(Inconsistency.class)
    public static void contradiction(RuleContext kcontext, String text) {
        kcontext.insertLogical(new Inconsistency(kcontext.getRule().getName(), fill(kcontext, text)));
    }

    private static String fill(RuleContext kcontext, String text) {
        return Sentence.fill(text, kcontext.getMatch());
    }
}
