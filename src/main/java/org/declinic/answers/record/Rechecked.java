package org.declinic.answers.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.declinic.answers.record.ReadRecords.ReadRecord;
import org.declinic.cases.comparison.Change;
import org.declinic.cases.report.Style;
import org.declinic.engine.session.RuleFailure;

/**
 * Whether the same is still concluded of a case as is kept in its record. Immutable.
 *
 * @param id what the case is called
 * @param program the version of the program
 * @param rules the version of the rule set
 * @param changes what is concluded otherwise; nothing when all is the same
 */
public record Rechecked(String id, Version program, Version rules, List<Change> changes) {

    /**
     * What a record was made with, and what is used now.
     *
     * @param then the version in the record
     * @param now the version of today
     */
    public record Version(String then, String now) {

        /** {@return whether both are the same} */
        @JsonProperty("same")
        public boolean same() {
            return now.equals(then);
        }
    }

    /**
     * Concludes once more.
     *
     * @param record a record that was read
     * @param recorder makes the record anew
     * @return how the two differ
     * @throws RuleFailure when a rule fails
     */
    public static Rechecked of(ReadRecord record, Recorder recorder) throws RuleFailure {
        CaseRecord then = record.kept();
        CaseRecord now = asRead(recorder.again(record.read()));
        return new Rechecked(
                record.read().id(),
                new Version(then.program(), now.program()),
                new Version(then.rules(), now.rules()),
                List.copyOf(RecordChanges.between(then, now)));
    }

    private static CaseRecord asRead(CaseRecord made) {
        try {
            return RecordJson.read(RecordJson.bytes(made));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record cannot be read back", e);
        }
    }

    /** {@return whether all that is concluded is the same} */
    @JsonProperty("same")
    public boolean same() {
        return changes.isEmpty();
    }

    /**
     * The answer for people, in 80 columns.
     *
     * @param style how text stands out
     * @return lines, each ended
     */
    public String text(Style style) {
        return new RecheckedText(style).of(this);
    }
}
