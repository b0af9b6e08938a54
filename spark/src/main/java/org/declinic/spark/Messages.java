package org.declinic.spark;

import java.util.List;
import org.declinic.finding.Finding;
import org.declinic.text.Printable;

/** What goes to standard error. */
final class Messages {

    private Messages() {}

    static void print(String message) {
        System.err.print("declinic: " + Printable.line(message) + "\n");
    }

    static void print(List<Finding> findings) {
        findings.forEach(
                finding -> System.err.print(finding.inFull() + "\n" + (finding.excerpt() == null ? "" : "\n")));
    }
}
