package org.declinic.conclusions;

import static java.util.Objects.requireNonNull;

/**
 * Facts that cannot be true together. A case with one is not diagnosed.
 *
 * @param rule the name of the rule
 * @param text which facts, in this case's own amounts, names and times
 */
@Overrules("keeps a case from being diagnosed")
public record Inconsistency(String rule, String text) {

    /**
     * Needs both.
     *
     * @param rule the name of the rule, never {@code null}
     * @param text which facts, never {@code null}
     * @throws NullPointerException when one is {@code null}
     */
    public Inconsistency {
        requireNonNull(rule, "rule");
        requireNonNull(text, "text");
    }
}
