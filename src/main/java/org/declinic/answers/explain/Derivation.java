package org.declinic.answers.explain;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;

/**
 * A rule that concluded something, with all that it rests on.
 *
 * @param rule the name of the rule
 * @param file the rule's file, as it can be opened
 * @param line the line that the rule begins at
 * @param certainty how sure the rule alone makes one of the cause that it speaks for or against, or {@code null}
 * @param adds how much it adds to the certainty of the cause beside the reasons before it, less than 0 where it is held
 *     against the cause; {@code null} where that is told of an earlier one of the same, or it is for no cause
 * @param text the reason, steps or contradiction that it gave, or {@code null} when it gave no text
 * @param source the keys of its sources, or {@code null} when it names none
 * @param row the row of a table that states it, such as {@code codes/iso8583.csv:17}, or {@code null} when the rule does
 * @param mayBeWrong what speaks against the rule, or {@code null} when the rule does not say
 * @param facts what the rule found
 * @param present what the rule asks only whether it is there, as it is written
 * @param presentWords the same in words, with the values of this case; as it is written where words would not say exactly
 *     the same
 * @param absent what must not be there, as it is written: it holds because nothing meets it
 * @param absentWords the same in words
 */
public record Derivation(
        String rule,
        String file,
        int line,
        BigDecimal certainty,
        BigDecimal adds,
        String text,
        String source,
        String row,
        String mayBeWrong,
        List<Premise> facts,
        List<String> present,
        List<String> presentWords,
        List<String> absent,
        List<String> absentWords) {

    /**
     * Needs a rule.
     *
     * @throws NullPointerException when there is none
     */
    public Derivation {
        requireNonNull(rule, "rule");
    }

    /** The same as one that adds to the certainty of its cause. */
    Derivation adding(BigDecimal share) {
        return new Derivation(
                rule,
                file,
                line,
                certainty,
                share.stripTrailingZeros(),
                text,
                source,
                row,
                mayBeWrong,
                facts,
                present,
                presentWords,
                absent,
                absentWords);
    }
}
