package org.declinic.cases.batch;

import java.util.List;
import org.declinic.cases.casefile.CaseText;
import org.declinic.cases.overview.Tally;

/**
 * What came of a chunk.
 *
 * @param number which chunk
 * @param lines the lines of its diagnoses
 * @param cases how many cases were diagnosed
 * @param bad the records that could not be read or diagnosed
 * @param tally what it shows
 * @param last its last text
 */
public record Part(long number, byte[] lines, int cases, List<BadRecord> bad, Tally tally, CaseText last) {}
