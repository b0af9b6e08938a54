package org.declinic.cases.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.Because;
import org.declinic.diagnosis.Diagnosis.Conflict;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Question;
import org.declinic.diagnosis.Diagnosis.Remark;
import org.declinic.text.Printable;
import org.declinic.values.InWords;

/** Diagnoses for people, in 80 columns. */
public final class TextReport implements Report {

    private static final int MOST_QUESTIONS = 3;

    private final Writer out;
    private final TextLines text;
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
        this.text = new TextLines(out, style);
        this.mistakes = mistakes;
    }

    @Override
    public void write(Diagnosis diagnosis) throws IOException {
        if (!first) {
            out.write('\n');
        }
        first = false;
        text.bold("Case " + Printable.line(diagnosis.id()));
        Optional<String> nothing = NothingConcluded.of(diagnosis);
        if (!diagnosis.inconsistencies().isEmpty()) {
            writeConflicts(diagnosis);
        } else if (nothing.isPresent()) {
            text.paragraph("", nothing.get());
        } else {
            writeCauses(diagnosis);
            new PlanText(text).write(diagnosis);
        }
        writeQuestions(diagnosis);
        writeNotes(diagnosis);
        out.flush();
    }

    private void writeConflicts(Diagnosis diagnosis) throws IOException {
        text.paragraph("", "These facts cannot be true together, so nothing is concluded:");
        for (Conflict conflict : diagnosis.inconsistencies()) {
            text.paragraph("  - ", told(conflict));
            if (conflict.file() != null) {
                text.origin("    ", conflict.file() + ":" + conflict.line());
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
            text.paragraph("", "No cause can be named from what is known.");
            return;
        }
        text.heading("Why it may have been declined");
        for (FoundCause cause : diagnosis.causes()) {
            text.paragraph(String.format(Locale.ROOT, "%6s  ", InWords.percent(cause.certainty())), cause.title());
            text.origin("        ", cause.code());
            writeReasons(cause.because(), cause.moreReasons());
            if (!cause.against().isEmpty()) {
                text.paragraph("        ", "But:");
            }
            writeReasons(cause.against(), cause.moreAgainst());
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
            text.paragraph("        ", "It may be wrong: " + mistake.get());
        }
    }

    private void writeReasons(List<Because> reasons, int more) throws IOException {
        for (Because because : reasons) {
            writeReason(because);
        }
        if (more > 0) {
            text.paragraph("        - ", InWords.moreReasons(more));
        }
    }

    private void writeReason(Because because) throws IOException {
        text.paragraph("        - ", because.text());
        if (because.file() == null) {
            return;
        }
        String row = because.row() == null ? "" : ", " + because.row();
        String source = because.source() == null ? "" : " (source: " + because.source() + ")";
        text.origin("          ", because.file() + ":" + because.line() + row + source);
    }

    /** The best questions: those after them decide less, and the first answers may decide them. */
    private void writeQuestions(Diagnosis diagnosis) throws IOException {
        if (diagnosis.questions().isEmpty()) {
            return;
        }
        text.heading("What to find out next");
        for (Question question :
                diagnosis.questions().stream().limit(MOST_QUESTIONS).toList()) {
            text.paragraph("  - ", question.ask());
            String decides =
                    question.decides().isEmpty() ? "" : " would decide " + String.join(", ", question.decides());
            text.origin("    ", question.field() + decides);
        }
    }

    private void writeNotes(Diagnosis diagnosis) throws IOException {
        if (diagnosis.notes().isEmpty()) {
            return;
        }
        text.heading("Notes");
        for (Remark note : diagnosis.notes()) {
            text.paragraph("  - ", note.text());
            text.origin("    ", note.code());
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
