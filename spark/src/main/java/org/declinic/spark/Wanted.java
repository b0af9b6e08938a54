package org.declinic.spark;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.TaskContext;
import org.declinic.cases.batch.Setup;
import org.declinic.cases.batch.Texts;
import org.declinic.cases.report.CsvLines;
import org.declinic.cases.report.Lines;
import org.declinic.cases.report.NdjsonLines;

/**
 * What is to come of the cases.
 *
 * @param asCsv whether the lines are rows of a table
 * @param inDetail whether a page is to be made of the totals
 */
record Wanted(boolean asCsv, boolean inDetail) implements Serializable {

    /** What comes of the texts of the task of this thread. */
    Iterator<Outcome> of(Setup.Opened opened, Texts texts) {
        Lines format = asCsv ? new CsvLines() : new NdjsonLines(false);
        byte[] heading = TaskContext.getPartitionId() == 0 ? format.heading() : new byte[0];
        return new Outcomes(opened, texts, format, heading, inDetail);
    }
}
