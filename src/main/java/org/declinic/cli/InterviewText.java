package org.declinic.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.declinic.answers.consult.Form;
import org.declinic.answers.consult.Kind;
import org.declinic.answers.questions.Asked;
import org.declinic.cases.report.Paragraph;
import org.declinic.cases.report.Style;
import org.declinic.cases.report.TextReport;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.finding.Finding;
import org.declinic.text.DidYouMean;
import org.declinic.text.Printable;

/** What a consultation shows, in 80 columns. */
final class InterviewText {

    private static final String INDENT = "  ";
    private static final int LEADING = 4;
    private static final int MOST_TOLD = 5;

    private final Answering answering;
    private final Naming naming;
    private final Style style;
    private final Writer out;
    private List<String> leading = List.of();

    InterviewText(Answering answering, Naming naming, Style style, Writer out) {
        this.answering = answering;
        this.naming = naming;
        this.style = style;
        this.out = out;
    }

    void introduction(Diagnosis diagnosis) throws IOException {
        out.write(Paragraph.of(
                "",
                "Questions about one checkout; the one that decides most comes first. Words at any "
                        + "question: back, why, how, done, quit, and ? for help."));
        causes(diagnosis);
    }

    void help() throws IOException {
        out.write(Paragraph.of(INDENT, "A value, or the number of a choice. = before it takes it word for word."));
        out.write(Paragraph.of(INDENT, "Enter alone, dk, don't know: the question stays open."));
        out.write(
                Paragraph.of(INDENT, "no, none: there was no such thing, where the question is about one of several."));
        out.write(Paragraph.of(
                INDENT,
                "back: take back the last answer. why: what the answer would decide. how: what follows so far, and from which "
                        + "answers."));
        out.write(Paragraph.of(INDENT, "done: print the diagnosis now. quit: end without one."));
    }

    /** Asks, and says how to answer. */
    Form question(Asked asked) throws IOException {
        Form form = answering.form(asked);
        out.write('\n' + bold(Paragraph.of("", asked.ask())));
        columns(IntStream.range(0, form.choices().size())
                .mapToObj(number ->
                        number + 1 + ") " + Printable.line(form.shown().get(number)))
                .toList());
        out.write(Paragraph.faint(INDENT, hint(form), style));
        return form;
    }

    private String bold(String paragraph) {
        return style.bold(paragraph.stripTrailing()) + '\n';
    }

    private static String hint(Form form) {
        String how = switch (form.kind()) {
            case YES_OR_NO -> "yes or no; ";
            case CONSTANT -> "";
            case AMOUNT -> "an amount, such as 45.50; ";
            case COUNT -> "a whole number; ";
            case MOMENT -> "a time, such as 2026-01-20 18:00 (UTC) or 2026-01-20T18:00:00+01:00; ";
            case MONTH -> "a year and a month, such as 2027-08; ";
            case LIST -> (form.choices().isEmpty() ? "" : "these or others, ") + "with commas between them; ";
            case REGION -> (form.choices().isEmpty() ? "a" : "or another") + " country code, such as US; ";
            case CURRENCY -> (form.choices().isEmpty() ? "a" : "or another") + " currency code, such as USD; ";
            case TEXT -> form.choices().isEmpty() ? "" : "or another; ";
        };
        String none = form.canBeNone() && form.kind() != Kind.YES_OR_NO ? "no: there was none; " : "";
        return how + none + "Enter: don't know";
    }

    /** What is not taken as it was typed, and what was likely meant. */
    void understood(String typed, String value, Form form) throws IOException {
        if (form.kind() == Kind.MOMENT && !typed.equals(value)) {
            note("taken as " + Printable.time(Instant.parse(value)));
        }
        if (form.kind() == Kind.TEXT && !form.choices().contains(value)) {
            String meant = DidYouMean.help(value, form.choices());
            if (meant != null) {
                note("taken as '" + value + "'; " + meant + " Then type back.");
            }
        }
    }

    /** Says why a value is not taken. */
    void wrong(String typed, Form form, Finding finding) {
        try {
            String help = form.kind() == Kind.CONSTANT ? DidYouMean.help(typed, form.shown()) : finding.help();
            String message = switch (form.kind()) {
                case YES_OR_NO -> "'" + typed + "' is neither yes nor no";
                case CONSTANT -> "'" + typed + "' is none of these";
                default -> finding.message();
            };
            note(message + (help == null ? "" : "; " + help));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void note(String said) throws IOException {
        out.write(Paragraph.of(INDENT, said));
    }

    /** What a question would decide: to agents by which rules, to shoppers in words. */
    void why(Asked asked) throws IOException {
        note("The answer would decide:");
        List<String> all = naming.toShopper() ? asked.decides() : asked.rules();
        for (String each : all.stream().limit(MOST_TOLD).toList()) {
            if (naming.toShopper()) {
                out.write(Paragraph.of(INDENT + "- ", naming.title(each)));
            } else {
                why(naming.knowledge().rule(each).orElseThrow());
            }
        }
        if (all.size() > MOST_TOLD) {
            note("and " + (all.size() - MOST_TOLD) + " more");
        }
    }

    private void why(RuleEntry rule) throws IOException {
        out.write(Paragraph.of(INDENT + "- ", rule.name()));
        out.write(Paragraph.faint(INDENT + INDENT, naming.place(rule), style));
        out.write(Paragraph.faint(INDENT + INDENT, naming.concluded(rule), style));
    }

    /** The leading causes, when they are others than before. */
    void causes(Diagnosis diagnosis) throws IOException {
        List<String> now = new ArrayList<>();
        diagnosis.causes().stream().limit(LEADING).forEach(cause -> now.add(naming.of(cause)));
        int others = diagnosis.causes().size() - now.size();
        if (others > 0) {
            now.add("and " + others + " more");
        }
        if (!now.equals(leading)) {
            columns(now.isEmpty() ? List.of("no cause is left") : now);
            leading = now;
        }
    }

    void conflict(Diagnosis diagnosis) throws IOException {
        out.write('\n' + Paragraph.of("", "These facts cannot be true together:"));
        for (Diagnosis.Conflict conflict : diagnosis.inconsistencies()) {
            out.write(Paragraph.of(INDENT + "- ", TextReport.told(conflict)));
        }
        out.write(Paragraph.faint(INDENT, "back: take back the last answer; done: end with these facts", style));
    }

    void end(String said) throws IOException {
        out.write('\n' + Paragraph.of("", said) + '\n');
    }

    /** As many side by side as there is room for. */
    private void columns(List<String> items) throws IOException {
        StringBuilder line = new StringBuilder();
        for (String item : items) {
            if (line.length() > 0 && line.length() + INDENT.length() + item.length() > Paragraph.WIDTH) {
                out.write(line.append('\n').toString());
                line.setLength(0);
            }
            line.append(INDENT).append(item);
        }
        if (line.length() > 0) {
            out.write(line.append('\n').toString());
        }
    }
}
