package org.declinic.answers.explain;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A remedy that is not to be done, with the rules that it comes from. Immutable.
 *
 * @param code its stable name
 * @param title it in a few words
 * @param because why it is not to be done
 * @param advisedBecause the rules that advise it all the same
 * @param stoppedBecause the rules that forbid it
 */
public record ExplainedWithheld(
        String code, String title, String because, List<Derivation> advisedBecause, List<Derivation> stoppedBecause) {

    /**
     * Needs a code.
     *
     * @throws NullPointerException when there is none
     */
    public ExplainedWithheld {
        requireNonNull(code, "code");
    }
}
