package org.declinic.conclusions;

import static java.util.Objects.requireNonNull;
import static org.declinic.text.RuleHeader.AGAINST;
import static org.declinic.text.RuleHeader.ATTEMPT;
import static org.declinic.text.RuleHeader.AUDIENCE;
import static org.declinic.text.RuleHeader.BASIS;
import static org.declinic.text.RuleHeader.CAUSE;
import static org.declinic.text.RuleHeader.CERTAINTY;
import static org.declinic.text.RuleHeader.FORBIDS;
import static org.declinic.text.RuleHeader.ORDER;
import static org.declinic.text.RuleHeader.REMEDY;
import static org.declinic.text.RuleHeader.SOURCE;
import static org.declinic.text.RuleHeader.STAGE;
import static org.declinic.text.RuleHeader.TITLE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.declinic.limits.Allowance;
import org.declinic.tables.DeclaredTypes;
import org.declinic.tables.RowTable;
import org.declinic.tables.TableRow;
import org.declinic.text.RuleHeader;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
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
    @Needs(CAUSE)
    @Gives(Reason.class)
    public static void because(RuleContext kcontext, String text) {
        Annotations rule = new Annotations(kcontext.getRule());
        Basis basis = rule.has(BASIS) ? Basis.valueOf(rule.text(BASIS)) : Basis.FACTS;
        because(kcontext, rule.number(CERTAINTY), rule.has(SOURCE) ? rule.text(SOURCE) : null, basis, null, text);
    }

    /**
     * Gives a reason for the cause of the rule's {@code @cause} that a row of a table states: its certainty and its
     * sources are those of the row.
     *
     * @param kcontext the rule and what it found
     * @param row a fact of a type that is declared with {@code @Table}
     * @param text the reason
     */
    @Needs(CAUSE)
    @Gives(Reason.class)
    public static void because(RuleContext kcontext, Object row, String text) {
        TableRow of = RowTable.of(row.getClass(), kcontext.getKieRuntime().getKieBase())
                .rowOf(row)
                .orElseThrow(() -> new IllegalArgumentException("a rule changed what a table says: " + row));
        BigDecimal certainty = of.cell(TableRow.CERTAINTY)
                .map(BigDecimal::new)
                .orElseThrow(() -> new IllegalStateException("the row " + of.shown() + " has no certainty"));
        because(kcontext, certainty, of.cell(TableRow.ORIGIN).orElse(null), Basis.CODES, of.shown(), text);
    }

    private static void because(
            RuleContext kcontext, BigDecimal certainty, String source, Basis basis, String row, String text) {
        Annotations rule = new Annotations(kcontext.getRule());
        conclude(
                kcontext,
                new Reason(
                        rule.text(CAUSE),
                        OncePerCode.text(kcontext, CAUSE, TITLE),
                        certainty,
                        rule.name(),
                        fill(kcontext, text),
                        source,
                        basis,
                        row));
    }

    /**
     * Speaks against the causes of the rule's {@code @against}: codes with commas between them.
     *
     * @param kcontext the rule and what it found
     * @param text what speaks against them
     */
    @Needs(AGAINST)
    @Gives(Objection.class)
    public static void against(RuleContext kcontext, String text) {
        Annotations rule = new Annotations(kcontext.getRule());
        String said = fill(kcontext, text);
        for (String cause : RuleHeader.codes(rule.text(AGAINST))) {
            conclude(
                    kcontext,
                    new Objection(
                            cause,
                            rule.number(CERTAINTY),
                            rule.name(),
                            said,
                            rule.has(SOURCE) ? rule.text(SOURCE) : null));
        }
    }

    /**
     * Puts the rows of a table that have some keys into the working memory. Where the rule has found the attempt, itself
     * or in a field of another fact, they are those that hold on its day and for who began it.
     *
     * @param kcontext the rule and what it found
     * @param type the name of a type that is declared with {@code @Table}
     * @param keys values for the first of its {@code @key} fields, in their order; of an unknown one there are no rows,
     *     and those of a list are tried in turn until there are
     */
    @GivesNamed
    public static void rows(RuleContext kcontext, String type, Object... keys) {
        Payment payment = Payment.foundBy(kcontext);
        table(kcontext, type)
                .find(Arrays.asList(keys), payment.day(), payment.starter())
                .forEach(row -> conclude(kcontext, row));
    }

    /**
     * Puts the rows of a table into the working memory whose first key is a phrase that stands in a text: as whole words,
     * in letters of any case, and not denied by what stands right before it. Where the rule has found the attempt, itself
     * or in a field of another fact, they are those that hold on its day and for who began it.
     *
     * @param kcontext the rule and what it found
     * @param type the name of a type that is declared with {@code @Table}
     * @param text the text; in an unknown one nothing stands
     * @param others values for the other {@code @key} fields, in their order; a blank cell fits any
     */
    @GivesNamed(firstKeyInText = true)
    public static void phrases(RuleContext kcontext, String type, String text, Object... others) {
        Payment payment = Payment.foundBy(kcontext);
        table(kcontext, type)
                .findIn(text, Arrays.asList(others), payment.day(), payment.starter())
                .forEach(row -> conclude(kcontext, row));
    }

    /** The tables of the type of the rule's own package, or of another. */
    private static RowTable table(RuleContext kcontext, String name) {
        KieBase kieBase = kcontext.getKieRuntime().getKieBase();
        FactType own = kieBase.getFactType(kcontext.getRule().getPackageName(), name);
        FactType type = Stream.concat(
                        Stream.ofNullable(own),
                        DeclaredTypes.of(kieBase)
                                .filter(each -> each.getSimpleName().equals(name)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule file declares " + name));
        return RowTable.of(type.getFactClass(), kieBase);
    }

    /**
     * Notes something about the case that is no reason and no advice, such as a code that no table knows.
     *
     * @param kcontext the rule and what it found
     * @param code the stable name of the kind of note
     * @param text what is to be noted
     */
    @Gives(Note.class)
    public static void note(RuleContext kcontext, String code, String text) {
        conclude(kcontext, new Note(code, fill(kcontext, text)));
    }

    /**
     * Has shoppers not learn that something speaks of a cause whose rules say {@code @told}: they are told the cause
     * named there in place of all others. Of a cause that everybody may know it does nothing.
     *
     * @param kcontext the rule and what it found
     * @param cause the code of the cause, or of none
     */
    @Gives(Untold.class)
    public static void untold(RuleContext kcontext, String cause) {
        OncePerCode.told(kcontext.getKieRuntime().getKieBase(), cause)
                .ifPresent(instead -> conclude(kcontext, new Untold(instead)));
    }

    /**
     * Advises the remedy of the rule's {@code @remedy} against a cause.
     *
     * @param kcontext the rule and what it found
     * @param cause the cause, or {@code null} when the remedy is not against one
     * @param steps what to do, one or more sentences
     */
    @Needs(REMEDY)
    @Gives(Advice.class)
    public static void advise(RuleContext kcontext, Cause cause, String... steps) {
        Annotations rule = new Annotations(kcontext.getRule());
        conclude(
                kcontext,
                new Advice(
                        rule.text(REMEDY),
                        OncePerCode.text(kcontext, REMEDY, TITLE),
                        Stage.valueOf(OncePerCode.text(kcontext, REMEDY, STAGE)),
                        Attempt.valueOf(OncePerCode.text(kcontext, REMEDY, ATTEMPT)),
                        Audience.valueOf(OncePerCode.text(kcontext, REMEDY, AUDIENCE)),
                        rule.number(ORDER).intValueExact(),
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
    @Needs(REMEDY)
    @Gives(Advice.class)
    public static void advise(RuleContext kcontext, String... steps) {
        advise(kcontext, null, steps);
    }

    /**
     * Keeps the shopper for a while from the attempts of the rule's {@code @forbids}, or from all where it has none.
     *
     * @param kcontext the rule and what it found
     * @param until the first moment at which such an attempt makes sense, in a year from 1 to 9999; never {@code null}
     */
    @Gives(Stop.class)
    public static void stop(RuleContext kcontext, Instant until) {
        conclude(kcontext, new Stop(requireNonNull(until, "until"), forbids(kcontext), null));
    }

    /**
     * Forbids the attempts of the rule's {@code @forbids}, or all where it has none, for good or until something is known:
     * what leads to one or prepares it is not in the plan, but withheld.
     *
     * @param kcontext the rule and what it found
     * @param because why
     */
    @Gives(Stop.class)
    public static void forbid(RuleContext kcontext, String because) {
        conclude(kcontext, new Stop(null, forbids(kcontext), fill(kcontext, because)));
    }

    private static Stop.Scope forbids(RuleContext kcontext) {
        Annotations rule = new Annotations(kcontext.getRule());
        return rule.has(FORBIDS) ? Stop.Scope.valueOf(rule.text(FORBIDS)) : Stop.Scope.ANY;
    }

    /**
     * Says that facts cannot be true together.
     *
     * @param kcontext the rule and what it found
     * @param text which facts
     */
    @Gives(Inconsistency.class)
    public static void contradiction(RuleContext kcontext, String text) {
        conclude(kcontext, new Inconsistency(kcontext.getRule().getName(), fill(kcontext, text)));
    }

    private static void conclude(RuleContext kcontext, Object conclusion) {
        Allowance.conclusion();
        kcontext.insertLogical(conclusion);
    }

    private static String fill(RuleContext kcontext, String text) {
        String filled = Sentence.fill(text, kcontext);
        Allowance.text(filled.length());
        return filled;
    }
}
