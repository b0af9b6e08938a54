package org.declinic.spark;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.TaskContext;
import org.declinic.cases.adapter.Joiner;
import org.declinic.cases.adapter.LeftOut;
import org.declinic.cases.batch.Parts;
import org.declinic.cases.batch.Setup;
import org.declinic.cases.batch.Texts;
import org.declinic.cases.report.CsvLines;
import org.declinic.cases.report.Lines;
import org.declinic.cases.report.NdjsonLines;
import scala.Tuple2;

/**
 * What is to come of the cases.
 *
 * @param joining how to join records; {@code null} for cases, and for records that are not joined
 * @param asCsv whether the lines are rows of a table
 * @param inDetail whether a page is to be made of the totals
 */
record Wanted(Joiner.Rules joining, boolean asCsv, boolean inDetail) implements Serializable {

    /** What comes of the texts of the task of this thread; records in them are not joined. */
    Iterator<Outcome> of(Setup.Opened opened, Texts texts) {
        PartTotals totals = totals(opened);
        return outcomes(opened.parts(texts, format(), totals.totals(), totals.leftOut()), totals);
    }

    /** What comes of records that were joined, of the task of this thread. */
    Iterator<Outcome> ofJoined(Setup.Opened opened, Iterator<Tuple2<Long, byte[]>> records) {
        PartTotals totals = totals(opened);
        Texts texts = new JoinedTexts(records, totals.leftOut());
        return outcomes(opened.partsOfMade(texts, format(), totals.totals()), totals);
    }

    /** Of no case yet. */
    PartTotals totals(Setup.Opened opened) {
        return new PartTotals(opened.newTotals(inDetail), new LeftOut());
    }

    private Outcomes outcomes(Parts parts, PartTotals totals) {
        byte[] heading = TaskContext.getPartitionId() == 0 ? format().heading() : new byte[0];
        return new Outcomes(parts, totals, heading);
    }

    private Lines format() {
        return asCsv ? new CsvLines() : new NdjsonLines(false);
    }
}
