package org.declinic.conclusions;

import java.math.BigDecimal;

/**
 * One rule's reason to believe in a cause.
 *
 * @param cause the code of the cause
 * @param title the cause in a few words
 * @param certainty how sure this reason alone makes one, more than 0 and at most 1
 * @param rule the name of the rule
 * @param text the reason, in this case's own amounts, names and times
 * @param source the keys of its sources, or {@code null} when it names none
 * @param basis what it rests on
 * @param row the row of a table that states it, such as {@code codes/iso8583.csv:17}, or {@code null} when the rule does
 */
public record Reason(
        String cause,
        String title,
        BigDecimal certainty,
        String rule,
        String text,
        String source,
        Basis basis,
        String row)
        implements Ground {

    /**
     * A reason that rests on codes where a row states it, else on facts.
     *
     * @param cause the code of the cause
     * @param title the cause in a few words
     * @param certainty how sure this reason alone makes one, more than 0 and at most 1
     * @param rule the name of the rule
     * @param text the reason
     * @param source the keys of its sources, or {@code null} when it names none
     * @param row the row of a table that states it, or {@code null} when the rule does
     */
    public Reason(
            String cause, String title, BigDecimal certainty, String rule, String text, String source, String row) {
        this(cause, title, certainty, rule, text, source, row == null ? Basis.FACTS : Basis.CODES, row);
    }

    /** Of the rule and the text alone: the engine asks for it often. */
    @Override
    public int hashCode() {
        return 31 * rule.hashCode() + text.hashCode();
    }
}
