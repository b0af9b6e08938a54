package org.declinic.authoring.check;

import java.util.List;
import java.util.stream.Collectors;
import org.declinic.finding.Finding;
import org.declinic.finding.Severity;

/** Writes findings for people. */
public final class CheckText {

    private CheckText() {}

    /**
     * The findings and how many there are.
     *
     * @param check what was found
     * @return the text
     */
    public static String of(Check check) {
        String checked = count(check.files(), "file") + ", " + count(check.rules(), "rule");
        String found =
                count(check.count(Severity.ERROR), "error") + ", " + count(check.count(Severity.WARNING), "warning");
        String allowed = check.allowed().isEmpty() ? "" : ", " + check.allowed().size() + " allowed";
        return of(check.findings()) + (check.findings().isEmpty() ? "" : "\n") + checked + ": " + found + allowed
                + "\n";
    }

    /**
     * The findings, each with its line and a blank line between two.
     *
     * @param findings the findings
     * @return the text, empty when there are none
     */
    public static String of(List<Finding> findings) {
        return findings.stream().map(finding -> finding.inFull() + "\n").collect(Collectors.joining("\n"));
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
