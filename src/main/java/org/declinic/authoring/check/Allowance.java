package org.declinic.authoring.check;

import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Severity;
import org.declinic.language.syntax.Span;

/**
 * A comment that allows warnings of a code.
 *
 * @param place the comment
 * @param line the line that it is about
 * @param code what it allows
 * @param reason why
 */
record Allowance(Span place, int line, Code code, String reason) {

    boolean allows(Finding finding) {
        return finding.kind() == code
                && finding.severity() == Severity.WARNING
                && finding.place().line() == line
                && finding.place().file().equals(place.file().path());
    }

    Finding unused() {
        return place.finding(Code.UNUSED_ALLOWANCE, "there is no " + code + " to allow in line " + line)
                .help("remove this, or write it in the line of the warning or right above it");
    }
}
