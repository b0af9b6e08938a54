package org.declinic.answers.record;

import java.util.ArrayList;
import java.util.List;
import org.declinic.cases.casefile.Case;
import org.declinic.finding.Finding;

/**
 * Records as they were read, and what is wrong with others. Not thread-safe.
 *
 * @param all those that could be read, in order
 * @param wrong what could not
 */
public record ReadRecords(List<ReadRecord> all, List<Finding> wrong) {

    /**
     * A record, and its case with all that rules look at.
     *
     * @param kept the record
     * @param read the case
     */
    public record ReadRecord(CaseRecord kept, Case read) {}

    /** Of nothing yet. */
    public ReadRecords() {
        this(new ArrayList<>(), new ArrayList<>());
    }
}
