package org.declinic.cases.casefile;

import java.io.IOException;
import org.declinic.finding.Finding;

/** A text that cannot be read at all. */
final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    Unreadable(Finding finding) {
        super(finding.message());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
