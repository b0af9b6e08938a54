package org.declinic.answers.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declinic.cases.comparison.How;
import org.declinic.cases.report.NothingConcluded;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.values.InWords;

/**
 * What texts and pages say of two diagnoses.
 *
 * @param nothingBefore why nothing was concluded before, in one sentence, or {@code null}
 * @param nothingAfter why nothing is concluded after, in one sentence, or {@code null}
 * @param tables the causes and the remedies, before and after
 */
record WhatIfWords(String nothingBefore, String nothingAfter, List<Table> tables) {

    private static final String ABSENT = "-";

    /** A table with a line for each cause or remedy. */
    record Table(String heading, List<Line> lines) {}

    /** What stands of a cause or remedy before and after. */
    record Line(String code, String title, String before, String after) {}

    static WhatIfWords of(WhatIf whatIf) {
        Diagnosis before = whatIf.before();
        Diagnosis after = whatIf.after();
        return new WhatIfWords(
                NothingConcluded.of(before).orElse(null),
                NothingConcluded.of(after).orElse(null),
                List.of(
                        table("Why it may have been declined", causes(before), causes(after)),
                        table("What to do, in this order", remedies(before), remedies(after))));
    }

    /** Why nothing is concluded at all, neither before nor after; else {@code null}. */
    String nothing() {
        return nothingBefore == null ? null : nothingAfter;
    }

    /** How a rule takes part in a change. */
    static String said(How how) {
        return switch (how) {
            case CAME -> "now";
            case WENT -> "no longer";
            case MOVED, CHANGED -> "otherwise";
        };
    }

    private static Table table(String heading, Map<String, Line> before, Map<String, Line> after) {
        Set<String> codes = new LinkedHashSet<>(after.keySet());
        codes.addAll(before.keySet());
        List<Line> lines = new ArrayList<>();
        for (String code : codes) {
            Line old = before.get(code);
            Line now = after.getOrDefault(code, old);
            lines.add(new Line(
                    code,
                    now.title(),
                    old == null ? ABSENT : old.before(),
                    after.containsKey(code) ? now.after() : ABSENT));
        }
        return new Table(heading, lines);
    }

    private static Map<String, Line> causes(Diagnosis diagnosis) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (FoundCause cause : diagnosis.causes()) {
            String certainty = InWords.percent(cause.certainty());
            lines.put(cause.code(), new Line(cause.code(), cause.title(), certainty, certainty));
        }
        return lines;
    }

    private static Map<String, Line> remedies(Diagnosis diagnosis) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (Step step : diagnosis.plan()) {
            String number = lines.size() + 1 + ".";
            lines.put(step.code(), new Line(step.code(), step.title(), number, number));
        }
        return lines;
    }
}
