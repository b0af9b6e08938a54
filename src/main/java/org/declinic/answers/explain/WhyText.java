package org.declinic.answers.explain;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import org.declinic.cases.report.Paragraph;
import org.declinic.cases.report.Style;
import org.declinic.text.Printable;
import org.declinic.values.InWords;

/** Explanations for people, as trees in 80 columns. */
public final class WhyText {

    static final String NOTHING =
            "Nothing was concluded: the attempt was approved, or is not known to have been declined.";

    private final Writer out;
    private final Style style;
    private boolean first = true;

    /**
     * A text.
     *
     * @param out where to write it
     * @param style how text stands out
     */
    public WhyText(Writer out, Style style) {
        this.out = out;
        this.style = style;
    }

    /**
     * Writes one explanation.
     *
     * @param why the explanation
     * @throws IOException when it cannot be written
     */
    public void write(Why why) throws IOException {
        out.write((first ? "" : "\n") + style.bold("Case " + Printable.line(why.id())) + '\n');
        first = false;
        Branches branches = new Branches();
        if (why.nothingConcluded()) {
            out.write('\n' + Paragraph.of("", NOTHING));
        }
        if (!why.inconsistencies().isEmpty()) {
            out.write('\n' + style.bold("These facts cannot be true together, so nothing is concluded") + '\n');
            write(branches.of(why.inconsistencies()), "");
        }
        for (Explained cause : why.causes()) {
            out.write('\n');
            title(cause.code(), "   " + InWords.percent(cause.certainty()) + "   ", cause.title());
            write(branches.of(cause), "");
        }
        if (!why.plan().isEmpty()) {
            out.write('\n' + style.bold("What to do, in this order") + '\n');
        }
        int number = 1;
        for (Explained remedy : why.plan()) {
            out.write('\n');
            title(number++ + ". " + remedy.code(), "   ", remedy.title());
            write(branches.of(remedy), "");
        }
        out.flush();
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
        if (branch.sentence() != null) {
            before = lines(before, below, branch.sentence(), false);
        }
        if (branch.rule() != null) {
            before = lines(before, below, "rule \"" + branch.rule() + '"', false);
            lines(before, below, branch.origin(), true);
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
