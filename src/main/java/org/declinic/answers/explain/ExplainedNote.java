package org.declinic.answers.explain;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something that is no reason and no advice, with the rules that it comes from. Immutable.
 *
 * @param code the stable name of its kind
 * @param text what it says
 * @param because the rules that note it
 */
public record ExplainedNote(String code, String text, List<Derivation> because) {

    /**
     * Needs a code.
     *
     * @throws NullPointerException when there is none
     */
    public ExplainedNote {
        requireNonNull(code, "code");
    }
}
