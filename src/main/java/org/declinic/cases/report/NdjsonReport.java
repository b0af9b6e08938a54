package org.declinic.cases.report;

import java.io.IOException;
import java.io.Writer;
import org.declinic.diagnosis.Diagnosis;

/** Diagnoses as JSON, one line each. */
public final class NdjsonReport implements Report {

    private final Writer out;

    /**
     * A report.
     *
     * @param out where to write it
     */
    public NdjsonReport(Writer out) {
        this.out = out;
    }

    @Override
    public void write(Diagnosis diagnosis) throws IOException {
        out.write(JsonReport.DIAGNOSIS.writeValueAsString(diagnosis));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
