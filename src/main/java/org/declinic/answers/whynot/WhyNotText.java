package org.declinic.answers.whynot;

import java.util.Locale;
import java.util.Map;
import org.declinic.answers.conditions.Condition;
import org.declinic.answers.whynot.NearestMisses.Near;
import org.declinic.answers.whynot.RuleMiss.Missing;
import org.declinic.cases.report.Paragraph;
import org.declinic.cases.report.Style;
import org.declinic.text.Printable;

/** Writes why something was not concluded for people, in 80 columns. For one thread. */
public final class WhyNotText {

    private static final int VERDICT = 16;

    private final Style style;
    private final Map<String, String> opened;
    private final WhyNotWords words;
    private final StringBuilder out = new StringBuilder();

    /**
     * A text.
     *
     * @param style how it stands out
     * @param opened each rule file as the user can open it, by its place in the rules folder
     * @param drl whether conditions are told as rules have them, and not in words
     */
    public WhyNotText(Style style, Map<String, String> opened, boolean drl) {
        this.style = style;
        this.opened = opened;
        this.words = new WhyNotWords(drl);
    }

    /**
     * Why one thing was not concluded.
     *
     * @param whyNot the answer
     * @return lines of text
     */
    public String of(WhyNot whyNot) {
        heading(whyNot.id());
        if (whyNot.nothing() != null) {
            paragraph("", whyNot.nothing());
            return out.toString();
        }
        line("", style.bold(WhyNotWords.question(whyNot)) + " " + WhyNotWords.answer(whyNot));
        whyNot.rules().forEach(rule -> withBehind(rule, "", true));
        if (!whyNot.against().isEmpty()) {
            line("", "");
            line("", style.bold(WhyNotWords.against(whyNot)));
            whyNot.against().forEach(text -> paragraph("- ", Printable.line(text)));
        }
        whyNot.behind().forEach(missing -> missing(missing, ""));
        return out.toString();
    }

    /**
     * The nearest misses.
     *
     * @param nearest the answer
     * @return lines of text
     */
    public String of(NearestMisses nearest) {
        heading(nearest.id());
        if (nearest.nothing() != null) {
            paragraph("", nearest.nothing());
            return out.toString();
        }
        line("", style.bold("What was nearly concluded") + ", the nearest first");
        for (Near near : nearest.rules()) {
            RuleMiss rule = near.rule();
            line("", "");
            line("", style.bold(rule.code()) + ": " + WhyNotWords.missing(near));
            rule(rule, "  ", false);
        }
        nearest.behind().forEach(missing -> missing(missing, ""));
        return out.toString();
    }

    private void heading(String id) {
        out.setLength(0);
        line("", style.bold("Case " + Printable.line(id)));
        line("", "");
    }

    private void rule(RuleMiss rule, String indent, boolean all) {
        if (all) {
            line("", "");
        }
        paragraph(indent, "rule \"" + rule.rule() + "\"" + (rule.conditions().isEmpty() ? ": see above" : ""));
        line(indent, style.faint(opened.getOrDefault(rule.file(), rule.file()) + ":" + rule.line()));
        (all ? rule.conditions() : rule.open()).forEach(condition -> condition(condition, indent + "  "));
        String none = all ? null : WhyNotWords.ofNoneOpen(rule);
        if (none != null) {
            line(indent + "  ", none);
        }
    }

    private void withBehind(RuleMiss rule, String indent, boolean all) {
        rule(rule, indent, all);
        rule.behind().forEach(missing -> missing(missing, indent + "  "));
    }

    private void missing(Missing missing, String indent) {
        line("", "");
        paragraph(indent, WhyNotWords.missing(missing));
        missing.rules().forEach(rule -> withBehind(rule, indent + "  ", false));
    }

    private void condition(Condition condition, String indent) {
        paragraph(
                indent
                        + String.format(
                                Locale.ROOT,
                                "%-" + (VERDICT - 2) + "s",
                                condition.verdict().words()),
                words.condition(condition));
        String found = words.found(condition);
        if (!found.isEmpty()) {
            String lead = indent + " ".repeat(VERDICT - 2);
            out.append(Paragraph.faint(lead, found, style));
        }
    }

    private void paragraph(String lead, String text) {
        out.append(Paragraph.of(lead, text));
    }

    private void line(String lead, String text) {
        out.append(lead).append(text).append('\n');
    }
}
