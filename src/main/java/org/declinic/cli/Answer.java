package org.declinic.cli;

import java.util.Map;
import java.util.function.Supplier;
import org.declinic.cases.casefile.Case;

/**
 * What is said of one case.
 *
 * @param text for people; {@code null} where only programs ask
 * @param json for programs: an object that JSON can be made of; {@code null} where only people ask
 * @param page makes what a page shows; {@code null} where there is no page
 */
record Answer(String text, Object json, Supplier<Map<String, Object>> page) {

    /** What answers for one case after the other. */
    @FunctionalInterface
    interface Source {
        Answer of(Case each) throws Exception;
    }
}
