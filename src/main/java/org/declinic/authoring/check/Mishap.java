package org.declinic.authoring.check;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.language.semantics.Rule;
import org.declinic.text.ProgramMistake;

/** A mistake of this program in a check: it costs what that would have found, and no other finding. */
final class Mishap {

    private Mishap() {}

    /** Checks one rule. */
    static void guard(EachRule check, Rule rule, Consumer<Finding> findings) {
        try {
            check.check(rule, findings);
        } catch (RuntimeException | StackOverflowError e) {
            findings.accept(rule.nameSpan()
                    .finding(Code.INTERNAL, message(check.getClass().getSimpleName(), e)));
        }
    }

    /** Checks all rules; nobody knows which of them it is about. */
    static void guard(RuleCheck check, Checked rules, List<Path> folders, Consumer<Finding> findings) {
        guard(check.getClass().getSimpleName(), () -> check.check(rules, findings), folders, findings);
    }

    /** Does what looks at all rules. */
    static void guard(String name, Runnable check, List<Path> folders, Consumer<Finding> findings) {
        try {
            check.run();
        } catch (RuntimeException | StackOverflowError e) {
            String where = folders.isEmpty() ? "rules" : folders.get(0).toString();
            findings.accept(Finding.at(Place.of(where), Code.INTERNAL, message(name, e)));
        }
    }

    private static String message(String name, Throwable thrown) {
        return ProgramMistake.sentence(name + ": " + thrown);
    }
}
