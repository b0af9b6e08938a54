package org.declinic.answers.whatif;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.declinic.answers.whatif.WhatIf.RuleChange;
import org.declinic.answers.whatif.WhatIf.RuledChange;
import org.declinic.cases.comparison.How;
import org.declinic.cases.report.Paragraph;
import org.declinic.cases.report.Style;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.values.InWords;

/** Two diagnoses side by side, and how they differ. */
final class WhatIfText {

    private static final String ABSENT = "-";

    /** What one of the diagnoses shows in a line of a table. */
    private record Line(String title, String shown) {}

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
        table("Why it may have been declined", causes(whatIf.before()), causes(whatIf.after()));
        table("What to do, in this order", remedies(whatIf.before()), remedies(whatIf.after()));
        text.append(style.bold("What changed, and by which rules")).append('\n');
        if (whatIf.changes().isEmpty()) {
            text.append("  Nothing.\n");
        }
        whatIf.changes().forEach(this::write);
        return text.toString();
    }

    private void table(String heading, Map<String, Line> before, Map<String, Line> after) {
        Set<String> codes = new LinkedHashSet<>(after.keySet());
        codes.addAll(before.keySet());
        text.append(style.bold(heading)).append('\n');
        text.append(codes.isEmpty() ? "  Nothing is concluded, before and after.\n" : " before   after\n");
        for (String code : codes) {
            Line old = before.getOrDefault(code, new Line(null, ABSENT));
            Line now = after.getOrDefault(code, new Line(old.title(), ABSENT));
            String lead = String.format(Locale.ROOT, "%7s %7s  ", old.shown(), now.shown());
            text.append(Paragraph.of(lead, now.title()));
            text.append(Paragraph.faint(" ".repeat(lead.length()), code, style));
        }
        text.append('\n');
    }

    private static Map<String, Line> causes(Diagnosis diagnosis) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (FoundCause cause : diagnosis.causes()) {
            lines.put(cause.code(), new Line(cause.title(), InWords.percent(cause.certainty())));
        }
        return lines;
    }

    private static Map<String, Line> remedies(Diagnosis diagnosis) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (Step step : diagnosis.plan()) {
            lines.put(step.code(), new Line(step.title(), lines.size() + 1 + "."));
        }
        return lines;
    }

    private void write(RuledChange change) {
        text.append(Paragraph.of("  - ", change.change().text()));
        for (RuleChange rule : change.rules()) {
            text.append(Paragraph.of("    ", said(rule.how()) + ": " + rule.rule()));
            text.append(Paragraph.faint("    ", rule.file() + ":" + rule.line(), style));
        }
    }

    private static String said(How how) {
        return switch (how) {
            case CAME -> "now";
            case WENT -> "no longer";
            case MOVED, CHANGED -> "otherwise";
        };
    }
}
