package org.declinic.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/** The mistakes of one case. */
final class Mistakes {

    private final List<Finding> findings = new ArrayList<>();

    void add(Finding finding) {
        findings.add(finding);
    }

    void add(Place place, String code, String message) {
        add(Finding.error(place, code, message));
    }

    void unknown(Place place, String code, String message, String word, Collection<String> known) {
        add(Finding.error(place, code, message, word, known));
    }

    List<Finding> found() {
        return findings;
    }
}
