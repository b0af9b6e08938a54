package org.declinic.cases.report;

import java.io.Closeable;
import java.io.IOException;
import org.declinic.diagnosis.Diagnosis;

/** Writes diagnoses, one after the other. Closing it finishes what it writes, and closes what it writes to. */
public interface Report extends Closeable {

    /**
     * Writes one diagnosis.
     *
     * @param diagnosis what was concluded of a case
     * @throws IOException when it cannot be written
     */
    void write(Diagnosis diagnosis) throws IOException;
}
