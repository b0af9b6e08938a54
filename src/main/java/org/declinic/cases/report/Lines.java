package org.declinic.cases.report;

import java.util.List;
import org.declinic.diagnosis.Diagnosis;

/** Diagnoses as lines of a file, in UTF-8, one line each. Safe to use from many threads. */
public interface Lines {

    /** {@return the line that stands above all others, or nothing} */
    byte[] heading();

    /**
     * Writes diagnoses.
     *
     * @param diagnoses any number, in order
     * @return their lines, each ended
     */
    byte[] of(List<Diagnosis> diagnoses);
}
