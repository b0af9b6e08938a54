package org.declinic.cases.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.declinic.conclusions.Audience;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.Because;
import org.declinic.diagnosis.Diagnosis.Conflict;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Question;
import org.declinic.diagnosis.Diagnosis.Remark;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.diagnosis.Diagnosis.Withheld;
import org.declinic.text.Printable;
import org.declinic.values.InWords;

/** Diagnoses for people, in 80 columns. */
public final class TextReport implements Report {

    private static final int MOST_QUESTIONS = 3;

    private final Writer out;
    private final Style style;
    private final Function<String, Optional<String>> mistakes;
    private boolean first = true;

    /**
     * A report.
     *
     * @param out where to write it
     * @param style how text stands out
     * @param mistakes when a rule is mistaken, by its name
     */
    public TextReport(Writer out, Style style, Function<String, Optional<String>> mistakes) {
        this.out = out;
        this.style = style;
        this.mistakes = mistakes;
    }

    @Override
    public void write(Diagnosis diagnosis) throws IOException {
        if (!first) {
            out.write('\n');
        }
        first = false;
        out.write(style.bold("Case " + Printable.line(diagnosis.id())) + '\n');
        if (!diagnosis.inconsistencies().isEmpty()) {
            writeConflicts(diagnosis);
        } else if (diagnosis.causes().isEmpty() && diagnosis.plan().isEmpty()) {
            paragraph("", "Nothing to explain: the attempt was approved, or is not known to have been declined.");
        } else {
            writeCauses(diagnosis);
            writePlan(diagnosis);
        }
        writeQuestions(diagnosis);
        writeNotes(diagnosis);
        out.flush();
    }

    private void writeConflicts(Diagnosis diagnosis) throws IOException {
        paragraph("", "These facts cannot be true together, so nothing is concluded:");
        for (Conflict conflict : diagnosis.inconsistencies()) {
            paragraph("  - ", told(conflict));
            if (conflict.file() != null) {
                origin("    ", conflict.file() + ":" + conflict.line());
            }
        }
    }

    /**
     * Which facts contradict each other, as whoever reads it may know.
     *
     * @param conflict the facts
     * @return a sentence
     */
    public static String told(Conflict conflict) {
        return conflict.text() == null ? "which they are is not told here." : conflict.text();
    }

    private void writeCauses(Diagnosis diagnosis) throws IOException {
        if (diagnosis.causes().isEmpty()) {
            out.write('\n');
            paragraph("", "No cause can be named from what is known.");
            return;
        }
        heading("Why it may have been declined");
        for (FoundCause cause : diagnosis.causes()) {
            paragraph(String.format(Locale.ROOT, "%6s  ", InWords.percent(cause.certainty())), cause.title());
            origin("        ", cause.code());
            for (Because because : cause.because()) {
                writeReason(because);
            }
            if (!cause.against().isEmpty()) {
                paragraph("        ", "But:");
            }
            for (Because against : cause.against()) {
                writeReason(against);
            }
            if (cause == diagnosis.causes().get(0)) {
                writeMistake(cause);
            }
        }
    }

    /** When the strongest reason for what is told first is mistaken. */
    private void writeMistake(FoundCause cause) throws IOException {
        Optional<String> mistake =
                cause.because().stream().findFirst().map(Because::rule).flatMap(mistakes);
        if (mistake.isPresent()) {
            paragraph("        ", "It may be wrong: " + mistake.get());
        }
    }

    private void writeReason(Because because) throws IOException {
        paragraph("        - ", because.text());
        if (because.file() == null) {
            return;
        }
        String row = because.row() == null ? "" : ", " + because.row();
        String source = because.source() == null ? "" : " (source: " + because.source() + ")";
        origin("          ", because.file() + ":" + because.line() + row + source);
    }

    private void writePlan(Diagnosis diagnosis) throws IOException {
        List<Step> ofShop = diagnosis.plan().stream()
                .filter(step -> step.audience().equals(Audience.SHOP.name()))
                .toList();
        List<Step> ofShopper = new ArrayList<>(diagnosis.plan());
        ofShopper.removeAll(ofShop);
        heading("What to do, in this order");
        if (ofShopper.isEmpty()) {
            paragraph("  ", "Nothing is known that helps.");
        }
        writeSteps(ofShopper);
        if (!ofShop.isEmpty()) {
            heading("What the shop has to do");
            writeSteps(ofShop);
        }
        writeWithheld(diagnosis);
    }

    private void writeWithheld(Diagnosis diagnosis) throws IOException {
        if (diagnosis.withheld().isEmpty()) {
            return;
        }
        heading("What not to do");
        String because = null;
        for (Withheld remedy : diagnosis.withheld()) {
            if (remedy.code() == null) {
                paragraph("  ", "What often helps, and is not said above: here it would not help, or do harm.");
                continue;
            }
            if (!remedy.because().equals(because)) {
                because = remedy.because();
                paragraph("  ", because);
            }
            paragraph("  - ", remedy.title());
            origin("    ", remedy.code());
        }
    }

    private void heading(String words) throws IOException {
        out.write('\n' + style.bold(words) + '\n');
    }

    private void writeSteps(List<Step> steps) throws IOException {
        int number = 1;
        for (Step step : steps) {
            paragraph(String.format(Locale.ROOT, "%3d. ", number++), step.title());
            if (step.notBefore() != null) {
                paragraph("     ", "Not before " + Printable.time(step.notBefore()) + ".");
            }
            for (String sentence : step.steps()) {
                paragraph("     - ", sentence);
            }
            String against = step.causes().isEmpty() ? "" : " against " + String.join(", ", step.causes());
            origin("     ", step.code() + against);
        }
    }

    /** The best questions: those after them decide less, and the first answers may decide them. */
    private void writeQuestions(Diagnosis diagnosis) throws IOException {
        if (diagnosis.questions().isEmpty()) {
            return;
        }
        heading("What to find out next");
        for (Question question :
                diagnosis.questions().stream().limit(MOST_QUESTIONS).toList()) {
            paragraph("  - ", question.ask());
            String decides =
                    question.decides().isEmpty() ? "" : " would decide " + String.join(", ", question.decides());
            origin("    ", question.field() + decides);
        }
    }

    private void writeNotes(Diagnosis diagnosis) throws IOException {
        if (diagnosis.notes().isEmpty()) {
            return;
        }
        heading("Notes");
        for (Remark note : diagnosis.notes()) {
            paragraph("  - ", note.text());
            origin("    ", note.code());
        }
    }

    /** Wraps a text; its first line begins with the lead, the others are indented as far. */
    private void paragraph(String lead, String text) throws IOException {
        out.write(Paragraph.of(lead, text));
    }

    private void origin(String lead, String text) throws IOException {
        out.write(Paragraph.faint(lead, text, style));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
