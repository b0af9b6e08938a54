package org.declinic.conclusions;

import java.math.BigDecimal;

/**
 * What one rule holds against a cause.
 *
 * @param cause the code of the cause
 * @param certainty how sure it alone makes one that this is not the cause, more than 0 and at most 1
 * @param rule the name of the rule
 * @param text what speaks against it, in this case's own amounts, names and times
 * @param source the keys of its sources, or {@code null} when it names none
 */
public record Objection(String cause, BigDecimal certainty, String rule, String text, String source) implements Ground {

    /** Of the cause and the text alone: the engine asks for it often. */
    @Override
    public int hashCode() {
        return 31 * cause.hashCode() + text.hashCode();
    }
}
