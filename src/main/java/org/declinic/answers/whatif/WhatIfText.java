package org.declinic.answers.whatif;

import java.util.Locale;
import org.declinic.answers.whatif.WhatIf.RuleChange;
import org.declinic.answers.whatif.WhatIf.RuledChange;
import org.declinic.answers.whatif.WhatIfWords.Line;
import org.declinic.answers.whatif.WhatIfWords.Table;
import org.declinic.cases.report.Paragraph;
import org.declinic.cases.report.Style;

/** Two diagnoses side by side, and how they differ. */
final class WhatIfText {

    private final Style style;
    private final StringBuilder text = new StringBuilder();

    WhatIfText(Style style) {
        this.style = style;
    }

    String of(WhatIf whatIf) {
        String lead = "What if ";
        for (String asked : whatIf.asked()) {
            text.append(Paragraph.of(lead, asked));
            lead = " ".repeat(lead.length());
        }
        text.append('\n');
        WhatIfWords words = WhatIfWords.of(whatIf);
        if (words.nothing() != null) {
            return text.append(Paragraph.of("", words.nothing())).toString();
        }
        nothing("Before: ", words.nothingBefore());
        nothing("After: ", words.nothingAfter());
        words.tables().forEach(this::table);
        text.append(style.bold("What changed, and by which rules")).append('\n');
        if (whatIf.changes().isEmpty()) {
            text.append("  Nothing.\n");
        }
        whatIf.changes().forEach(this::write);
        return text.toString();
    }

    private void nothing(String lead, String sentence) {
        if (sentence != null) {
            text.append(Paragraph.of(lead, sentence)).append('\n');
        }
    }

    private void table(Table table) {
        text.append(style.bold(table.heading())).append('\n');
        text.append(table.lines().isEmpty() ? "  Nothing is concluded, before and after.\n" : " before   after\n");
        for (Line line : table.lines()) {
            String lead = String.format(Locale.ROOT, "%7s %7s  ", line.before(), line.after());
            text.append(Paragraph.of(lead, line.title()));
            text.append(Paragraph.faint(" ".repeat(lead.length()), line.code(), style));
        }
        text.append('\n');
    }

    private void write(RuledChange change) {
        text.append(Paragraph.of("  - ", change.change().text()));
        for (RuleChange rule : change.rules()) {
            text.append(Paragraph.of("    ", WhatIfWords.said(rule.how()) + ": " + rule.rule()));
            text.append(Paragraph.faint("    ", rule.file() + ":" + rule.line(), style));
        }
    }
}
