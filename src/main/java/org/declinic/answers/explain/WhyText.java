package org.declinic.answers.explain;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.declinic.cases.report.Paragraph;
import org.declinic.cases.report.Style;
import org.declinic.conclusions.Audience;
import org.declinic.text.Printable;
import org.declinic.values.InWords;

/** Explanations for people, as trees in 80 columns. */
public final class WhyText {

    private static final String NO_CAUSE = "No cause can be named from what is known.";

    private final Writer out;
    private final Style style;
    private final Detail detail;

    /**
     * A text.
     *
     * @param out where to write it
     * @param style how text stands out
     * @param detail how much is told
     */
    public WhyText(Writer out, Style style, Detail detail) {
        this.out = out;
        this.style = style;
        this.detail = detail;
    }

    /**
     * Writes one explanation.
     *
     * @param why the explanation
     * @throws IOException when it cannot be written
     */
    public void write(Why why) throws IOException {
        out.write(style.bold("Case " + Printable.line(why.id())) + '\n');
        Branches branches = new Branches(detail);
        if (why.nothing() != null) {
            out.write('\n' + Paragraph.of("", why.nothing()));
        }
        if (!why.inconsistencies().isEmpty()) {
            out.write('\n' + style.bold("These facts cannot be true together, so nothing is concluded") + '\n');
            write(branches.of(why.inconsistencies()), "");
        }
        for (Explained cause : why.causes()) {
            if (detail.full() || cause == why.causes().get(0)) {
                out.write('\n');
            }
            title(cause.code(), "   " + InWords.percent(cause.certainty()) + "   ", cause.title());
            write(branches.of(cause), "");
        }
        if (!why.plan().isEmpty()) {
            if (why.causes().isEmpty()) {
                out.write('\n' + NO_CAUSE + '\n');
            }
            writePlan(why.plan(), branches);
        }
        if (!why.notes().isEmpty()) {
            out.write('\n' + style.bold("Notes") + '\n');
            for (ExplainedNote note : why.notes()) {
                out.write(Paragraph.of("  - ", note.text()));
            }
        }
        out.flush();
    }

    private void writePlan(List<Explained> plan, Branches branches) throws IOException {
        String more = detail.full() ? "" : "; --full tells why";
        out.write('\n' + style.bold("What to do, in this order") + more + '\n');
        int number = 1;
        for (Explained remedy : plan) {
            if (detail.full()) {
                out.write('\n');
                title(number++ + ". " + remedy.code(), "   ", remedy.title());
                write(branches.of(remedy), "");
            } else {
                out.write(Paragraph.of(String.format(Locale.ROOT, "%2d. ", number++), inShort(remedy)));
            }
        }
    }

    /** A remedy with who can do it, and when, and the causes that it is against, or else the first rule that advises it. */
    private static String inShort(Explained remedy) {
        Derivation first = remedy.because().get(0);
        return remedy.title()
                + (remedy.audience().equals(Audience.SHOP.name()) ? ", by the shop" : "")
                + (remedy.notBefore() == null ? "" : ", not before " + Printable.time(remedy.notBefore()))
                + (remedy.causes().isEmpty()
                        ? " (" + first.file() + ":" + first.line() + ")"
                        : " (for " + String.join(", ", remedy.causes()) + ")");
    }

    private void title(String code, String between, String title) throws IOException {
        String text = Paragraph.of(code + between, title);
        out.write(style.bold(text.substring(0, code.length())) + text.substring(code.length()));
    }

    private void write(List<Branch> branches, String before) throws IOException {
        for (Iterator<Branch> each = branches.iterator(); each.hasNext(); ) {
            Branch branch = each.next();
            String below = before + (each.hasNext() ? "│  " : "   ");
            write(branch, before + (each.hasNext() ? "├─ " : "└─ "), below);
            write(branch.branches(), below);
        }
    }

    private void write(Branch branch, String lead, String below) throws IOException {
        String before = lead;
        if (detail.full() || branch.rule() == null || branch.sentence() == null) {
            if (branch.sentence() != null) {
                before = lines(before, below, branch.sentence(), false);
            }
            if (branch.rule() != null) {
                before = lines(before, below, "rule \"" + branch.rule() + '"', false);
                lines(before, below, branch.origin(), true);
            }
        } else {
            sentence(branch, before, below);
        }
        if (branch.doubt() != null) {
            lines(below, below, "It may be wrong: " + branch.doubt(), false);
        }
    }

    /** A sentence, and behind it where it is from, on the same line where it fits. */
    private void sentence(Branch branch, String lead, String below) throws IOException {
        List<String> lines = Paragraph.lines(branch.sentence(), below.length());
        int last = lines.size() - 1;
        String origin = "(" + Printable.line(branch.origin()) + ")";
        boolean fits = below.length() + lines.get(last).length() + 1 + origin.length() <= Paragraph.WIDTH;
        for (int i = 0; i <= last; i++) {
            String end = i == last && fits ? " " + style.faint(origin) : "";
            out.write((i == 0 ? lead : below) + lines.get(i) + end + '\n');
        }
        if (!fits) {
            lines(below, below, origin, true);
        }
    }

    /** Writes lines, and tells what stands before those that follow. */
    private String lines(String lead, String below, String text, boolean faint) throws IOException {
        String before = lead;
        for (String line : Paragraph.lines(text, below.length())) {
            out.write(before + (faint ? style.faint(line) : line) + '\n');
            before = below;
        }
        return before;
    }
}
