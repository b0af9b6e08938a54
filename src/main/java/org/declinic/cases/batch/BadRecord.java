package org.declinic.cases.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.declinic.cases.casefile.CaseText;
import org.declinic.cases.report.JsonReport;
import org.declinic.finding.Finding;
import org.declinic.text.CardNumbers;

/**
 * A record that could not be read or diagnosed, and all that is wrong with it.
 *
 * @param text the record
 * @param findings what is wrong, at least one
 */
public record BadRecord(CaseText text, List<Finding> findings) {

    /** A text may list thousands of cases that have each the same mistake. */
    private static final int MOST_MISTAKES = 100;

    private static final ObjectWriter WRITER = JsonReport.mapper().writerFor(Line.class);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Line(
            String input,
            int line,
            long byteOffset,
            String code,
            String message,
            List<Mistake> mistakes,
            String record) {}

    private record Mistake(int line, int column, String code, String message) {

        static Mistake of(Finding finding) {
            return new Mistake(finding.place().line(), finding.place().column(), finding.code(), messageOf(finding));
        }
    }

    /**
     * The stable name of what is wrong first.
     *
     * @return a code, such as {@code wrong-type}
     */
    public String code() {
        return findings.get(0).code();
    }

    /** {@return the record as a line of an errors file, with the record itself} */
    public String toJson() {
        return toJson(true);
    }

    /**
     * The record as a line of an errors file: where it begins, what is wrong, and the record itself. Card numbers are
     * masked, and of a record of another system all that it says of a person.
     *
     * @param withRecord whether to tell the record itself
     * @return JSON with the end of its line
     */
    public String toJson(boolean withRecord) {
        Line line = new Line(
                CardNumbers.mask(text.file()),
                text.start().line(),
                text.start().byteOffset(),
                code(),
                messageOf(findings.get(0)),
                findings.stream().limit(MOST_MISTAKES).map(Mistake::of).toList(),
                withRecord ? text.masked() : null);
        try {
            return WRITER.writeValueAsString(line) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String messageOf(Finding finding) {
        return finding.help() == null ? finding.message() : finding.message() + "; " + finding.help();
    }
}
