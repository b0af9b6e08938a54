package org.declinic.answers.whynot;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.declinic.answers.conditions.Condition;
import org.declinic.answers.conditions.Need;
import org.declinic.answers.conditions.Verdict;
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
    private final StringBuilder out = new StringBuilder();

    /**
     * A text.
     *
     * @param style how it stands out
     * @param opened each rule file as the user can open it, by its place in the rules folder
     */
    public WhyNotText(Style style, Map<String, String> opened) {
        this.style = style;
        this.opened = opened;
    }

    /**
     * Why one thing was not concluded.
     *
     * @param whyNot the answer
     * @return lines of text
     */
    public String of(WhyNot whyNot) {
        out.setLength(0);
        line("", style.bold("Case " + Printable.line(whyNot.id())));
        line("", "");
        int rules = whyNot.rules().size();
        boolean oneRule = whyNot.kind().equals("rule");
        String named = oneRule ? "the rule" : whyNot.kind() + " " + whyNot.target();
        String says = oneRule
                ? fires(whyNot.rules().get(0))
                : whyNot.concluded()
                        ? "It was concluded. Its rules, and those of them that say nothing:"
                        : rules == 1 ? "It has one rule:" : "It has " + rules + " rules:";
        line("", style.bold("Why not " + Printable.line(named) + "?") + " " + says);
        whyNot.rules().forEach(rule -> withBehind(rule, "", true));
        if (!whyNot.against().isEmpty()) {
            line("", "");
            line("", style.bold(whyNot.kind().equals("cause") ? "What outweighs it:" : "It is withheld:"));
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
        out.setLength(0);
        line("", style.bold("Case " + Printable.line(nearest.id())));
        line("", "");
        line("", style.bold("What was nearly concluded") + ", the nearest first");
        for (Near near : nearest.rules()) {
            RuleMiss rule = near.rule();
            line("", "");
            line(
                    "",
                    style.bold(rule.code()) + ": " + near.missing()
                            + (near.missing() == 1 ? " condition is" : " conditions are") + " missing");
            rule(rule, "  ", false);
        }
        nearest.behind().forEach(missing -> missing(missing, ""));
        return out.toString();
    }

    private static String fires(RuleMiss rule) {
        if (rule.fired()) {
            boolean changed = rule.open().stream().anyMatch(condition -> condition.verdict() != Verdict.NOT_EXPLAINED);
            return changed ? "It fires, after which these are its conditions:" : "It fires.";
        }
        return rule.open().isEmpty() ? silent(rule) : "It does not fire.";
    }

    private static String silent(RuleMiss rule) {
        String why = rule.silenced() == null ? "" : ": it says " + rule.silenced();
        return "Its conditions hold, but it does not fire" + why + ".";
    }

    private void rule(RuleMiss rule, String indent, boolean all) {
        if (all) {
            line("", "");
        }
        paragraph(indent, "rule \"" + rule.rule() + "\"" + (rule.conditions().isEmpty() ? ": see above" : ""));
        line(indent, style.faint(opened.getOrDefault(rule.file(), rule.file()) + ":" + rule.line()));
        (all ? rule.conditions() : rule.open()).forEach(condition -> condition(condition, indent + "  "));
        if (!all && !rule.conditions().isEmpty() && rule.open().isEmpty()) {
            line(indent + "  ", rule.fired() ? "it fires" : silent(rule));
        }
    }

    private void withBehind(RuleMiss rule, String indent, boolean all) {
        rule(rule, indent, all);
        rule.behind().forEach(missing -> missing(missing, indent + "  "));
    }

    private void missing(Missing missing, String indent) {
        line("", "");
        paragraph(
                indent,
                missing.rules().isEmpty()
                        ? "No rule concludes " + missing.what() + "."
                        : "There is no " + missing.what() + ", because:");
        missing.rules().forEach(rule -> withBehind(rule, indent + "  ", false));
    }

    private void condition(Condition condition, String indent) {
        paragraph(
                indent
                        + String.format(
                                Locale.ROOT,
                                "%-" + (VERDICT - 2) + "s",
                                condition.verdict().words()),
                text(condition));
        String told = told(condition);
        if (!told.isEmpty()) {
            String lead = indent + " ".repeat(VERDICT - 2);
            out.append(Paragraph.faint(lead, told, style));
        }
    }

    /** The values that decide, and what they would have to be. */
    static String told(Condition condition) {
        List<String> parts = new ArrayList<>();
        if (!condition.because().isEmpty()) {
            parts.add(condition.because());
        }
        if (condition.verdict() != Verdict.HOLDS && !condition.needs().isEmpty()) {
            parts.add(needs(condition.needs()));
        }
        return Printable.line(String.join("; ", parts));
    }

    /** The condition with the type of fact that it is a constraint of. */
    private static String text(Condition condition) {
        return condition.type() == null
                        || condition.text().endsWith(")") && condition.text().contains(condition.type())
                ? condition.text()
                : condition.type() + "( " + condition.text() + " )";
    }

    private static String needs(List<Need> needs) {
        return needs.stream()
                .map(need -> need.field().substring(need.field().indexOf('.') + 1) + " " + need.words())
                .collect(joining(" or "));
    }

    private void paragraph(String lead, String text) {
        out.append(Paragraph.of(lead, text));
    }

    private void line(String lead, String text) {
        out.append(lead).append(text).append('\n');
    }
}
