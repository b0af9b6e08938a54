package org.declinic.answers.record;

import org.declinic.answers.record.Rechecked.Version;
import org.declinic.cases.comparison.Change;
import org.declinic.cases.report.Paragraph;
import org.declinic.cases.report.Style;
import org.declinic.text.Printable;

/**
 * What became of a record, for people.
 *
 * @param style how text stands out
 */
record RecheckedText(Style style) {

    String of(Rechecked rechecked) {
        StringBuilder text = new StringBuilder(style.bold("Case " + Printable.line(rechecked.id())) + '\n');
        boolean sameKnowledge = rechecked.program().same() && rechecked.rules().same();
        String with = sentence("Program", rechecked.program()) + " " + sentence("Rules", rechecked.rules());
        text.append(Paragraph.of("", with));
        if (rechecked.same()) {
            return text.append("The same is concluded.\n").toString();
        }
        text.append(Paragraph.of("", "It is concluded otherwise now:"));
        for (Change change : rechecked.changes()) {
            text.append(Paragraph.of("  - ", change.text()));
        }
        if (sameKnowledge) {
            text.append(Paragraph.of(
                    "", "Program and rules are the same, so the record was most likely changed after it was written."));
        }
        return text.toString();
    }

    private static String sentence(String what, Version version) {
        return version.same()
                ? what + ": " + version.now() + ", the same."
                : what + ": " + version.then() + " then, " + version.now() + " now.";
    }
}
