package org.declinic.cli;

import org.declinic.cases.casefile.Case;

/**
 * What is said of one case.
 *
 * @param text for people; {@code null} where only programs ask
 * @param json for programs: an object that JSON can be made of
 */
record Answer(String text, Object json) {

    /** What answers for one case after the other. */
    @FunctionalInterface
    interface Source {
        Answer of(Case each) throws Exception;
    }
}
