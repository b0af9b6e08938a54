package org.declinic.answers.smallest;

import org.declinic.diagnosis.Diagnosis;

/**
 * What is to come of a change.
 *
 * @param cause the code of a cause, or {@code null} for each
 * @param comes whether the cause is to be concluded, and not to be concluded no more
 */
record Goal(String cause, boolean comes) {

    /** Whether it has come of facts that can be true together. */
    boolean isReached(Diagnosis diagnosis) {
        boolean concluded = diagnosis.causes().stream().anyMatch(found -> isAbout(found.code()));
        return diagnosis.inconsistencies().isEmpty() && concluded == comes;
    }

    boolean isAbout(String code) {
        return cause == null || cause.equals(code);
    }

    /** What a change does, in words. */
    String words() {
        return cause == null
                ? "leaves nothing in the way"
                : comes ? "makes the cause " + cause + " come" : "makes the cause " + cause + " go";
    }
}
