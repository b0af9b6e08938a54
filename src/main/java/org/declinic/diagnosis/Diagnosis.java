package org.declinic.diagnosis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.declinic.facts.Outcome;

/**
 * What the rules conclude of one case. Immutable; card numbers in it are masked.
 *
 * @param id the case
 * @param causes the most certain first
 * @param plan what to do, in order
 * @param withheld what would be in the plan if it were not forbidden
 * @param questions what to find out, the best question first; empty when it was not looked for
 * @param inconsistencies facts that cannot be true together; when there are any, there are no causes and no plan
 * @param notes what else is to be known of the case, such as a code that no table knows
 * @param rules the version of the rule set; {@code null} in what a shopper may know
 * @param told what stands in place of all this for the shopper, where something in it is not for the shopper to know, or
 *     where the shopper is asked other questions; else {@code null}
 * @param outcome how the attempt ended, as the case says, or {@code null} when it does not say
 */
public record Diagnosis(
        String id,
        List<FoundCause> causes,
        List<Step> plan,
        List<Withheld> withheld,
        List<Question> questions,
        List<Conflict> inconsistencies,
        List<Remark> notes,
        String rules,
        @JsonIgnore Diagnosis told,
        @JsonIgnore Outcome outcome) {

    /**
     * A diagnosis that the shopper may know, but for what is not for shoppers at all. How the attempt ended is not known.
     *
     * @param id the case
     * @param causes the most certain first
     * @param plan what to do, in order
     * @param withheld what would be in the plan if it were not forbidden
     * @param questions what to find out, the best question first
     * @param inconsistencies facts that cannot be true together
     * @param notes what else is to be known of the case
     * @param rules the version of the rule set
     */
    public Diagnosis(
            String id,
            List<FoundCause> causes,
            List<Step> plan,
            List<Withheld> withheld,
            List<Question> questions,
            List<Conflict> inconsistencies,
            List<Remark> notes,
            String rules) {
        this(id, causes, plan, withheld, questions, inconsistencies, notes, rules, null, null);
    }

    /**
     * The version of the form that a diagnosis has as JSON. It grows when a reader of the one before would read wrongly; what
     * is added beside the rest leaves it as it is.
     */
    public static final int FORMAT = 1;

    /**
     * The version of its form as JSON, which stands there too.
     *
     * @return {@link #FORMAT}
     */
    @JsonProperty("format")
    public int format() {
        return FORMAT;
    }

    /**
     * The same with questions.
     *
     * @param what what to find out, the best question first
     * @return a diagnosis that says all else as this one does
     */
    public Diagnosis asking(List<Question> what) {
        return new Diagnosis(
                id, causes, plan, withheld, List.copyOf(what), inconsistencies, notes, rules, told, outcome);
    }

    /**
     * The same with more notes, behind those that it has.
     *
     * @param more what else is to be known of the case
     * @return a diagnosis that says all else as this one does
     */
    public Diagnosis noting(List<Remark> more) {
        List<Remark> all = Stream.concat(notes.stream(), more.stream()).toList();
        return new Diagnosis(id, causes, plan, withheld, questions, inconsistencies, all, rules, told, outcome);
    }

    /**
     * The same with something else for the shopper.
     *
     * @param other what stands in place of all this for the shopper
     * @return a diagnosis that says all else as this one does
     */
    public Diagnosis telling(Diagnosis other) {
        return new Diagnosis(id, causes, plan, withheld, questions, inconsistencies, notes, rules, other, outcome);
    }

    /**
     * The same of an attempt that ended in some way.
     *
     * @param how how it ended, or {@code null} when that is not known
     * @return a diagnosis that says all else as this one does
     */
    public Diagnosis ending(Outcome how) {
        return new Diagnosis(id, causes, plan, withheld, questions, inconsistencies, notes, rules, told, how);
    }

    /**
     * What the shopper may know: no code, rule, source, doubt or note, nothing that the shop does, and of a card that is
     * reported, suspected or listed only that the payment was not approved. It is the same, the id aside, for all cases
     * that differ in nothing but such codes and messages.
     *
     * @return a diagnosis with the questions that are for shoppers, where they were looked for; of what is withheld or
     *     contradicts itself only that there is some
     */
    public Diagnosis forShopper() {
        return rules == null
                ? this
                : ForShopper.of(told == null ? asking(List.of()) : told).ending(outcome);
    }

    /**
     * A cause.
     *
     * @param code its stable name
     * @param title the cause in a few words
     * @param certainty more than 0 and at most 1, of at most two decimals
     * @param because the reasons, the strongest first
     * @param against what is held against it, the strongest first
     * @param moreReasons how many weaker reasons there are that are not told, in JSON only where there are some; they count
     *     in the certainty all the same
     * @param moreAgainst how much more is held against it, likewise
     */
    public record FoundCause(
            String code,
            String title,
            BigDecimal certainty,
            List<Because> because,
            List<Because> against,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int moreReasons,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int moreAgainst) {

        /**
         * A cause of which all reasons are told.
         *
         * @param code its stable name
         * @param title the cause in a few words
         * @param certainty more than 0 and at most 1, of at most two decimals
         * @param because the reasons, the strongest first
         * @param against what is held against it, the strongest first
         */
        public FoundCause(
                String code, String title, BigDecimal certainty, List<Because> because, List<Because> against) {
            this(code, title, certainty, because, against, 0, 0);
        }
    }

    /**
     * A reason.
     *
     * @param rule the name of the rule that gives it; {@code null} in what a shopper may know, as its file is
     * @param file the rule's file, relative to the rules folder
     * @param line the line that the rule begins at; 0 in what a shopper may know
     * @param text the reason
     * @param source the keys of its sources, as in {@code docs/sources.md}; {@code null} when it names none
     * @param row the row of a table that states it, such as {@code codes/iso8583.csv:17}; {@code null} when the rule does
     * @serial exclude
     */
    public record Because(String rule, String file, int line, String text, String source, String row)
            implements Serializable {}

    /**
     * A remedy.
     *
     * @param code its stable name
     * @param title the remedy in a few words
     * @param steps what to do, in order
     * @param causes the codes of the causes it is against
     * @param audience who can do it: {@code SHOPPER} or {@code SHOP}
     * @param notBefore the first moment to do it, or {@code null} for at once
     */
    public record Step(
            String code,
            String title,
            List<String> steps,
            @JsonProperty("for") List<String> causes,
            String audience,
            Instant notBefore) {}

    /**
     * A remedy that is not to be done. In what a shopper may know all is {@code null}.
     *
     * @param code its stable name
     * @param title the remedy in a few words
     * @param because why it is not to be done
     */
    public record Withheld(String code, String title, String because) {}

    /**
     * A fact that is unknown and would decide something.
     *
     * @param field the fact's type and field
     * @param ask how to ask for it
     * @param decides the codes of the causes and remedies it would decide; none where they are too many to be named
     */
    public record Question(String field, String ask, List<String> decides) {}

    /**
     * Facts that cannot be true together. In what a shopper may know all is {@code null}.
     *
     * @param rule the name of the rule that says so
     * @param file the rule's file, relative to the rules folder
     * @param line the line that the rule begins at
     * @param text which facts
     */
    public record Conflict(String rule, String file, int line, String text) {}

    /**
     * Something that is no reason and no advice.
     *
     * @param code the stable name of its kind
     * @param text what it says
     */
    public record Remark(String code, String text) {}
}
