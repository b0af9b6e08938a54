package org.declinic.cases.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/** The mistakes of one case. */
class Mistakes {

    /** Breaks off at the first mistake, for whoever reads again to say what it is. */
    static final Mistakes BREAK_OFF = new Mistakes() {
        @Override
        void add(Finding finding) {
            throw Doubt.ABOUT_THE_CASE;
        }
    };

    /** That a case may have a mistake. */
    static final class Doubt extends RuntimeException {

        static final Doubt ABOUT_THE_CASE = new Doubt();
        private static final long serialVersionUID = 1L;

        private Doubt() {
            super("", null, false, false);
        }
    }

    private final List<Finding> findings = new ArrayList<>();

    void add(Finding finding) {
        findings.add(finding);
    }

    void add(Place place, Code code, String message) {
        add(Finding.at(place, code, message));
    }

    /** A word that is none of those that can be there. */
    void unknown(Place place, Code code, String message, String word, Collection<String> known) {
        add(Finding.at(place, code, message).help(Meant.help(word, known)));
    }

    /** Forgets those from a line on, which may only be so for what is wrong there. */
    void forgetFrom(int line) {
        findings.removeIf(finding -> finding.place().line() >= line);
    }

    List<Finding> found() {
        return findings;
    }
}
