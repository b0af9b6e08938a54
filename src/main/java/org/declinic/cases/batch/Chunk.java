package org.declinic.cases.batch;

import java.util.List;
import org.declinic.cases.casefile.CaseText;

/**
 * Some texts of cases, for one thread to work on.
 *
 * @param number which chunk of the run it is, from 0
 * @param texts at least one, in the order of the input
 */
record Chunk(long number, List<CaseText> texts) {}
