package org.declinic.answers.explain;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.declinic.cases.report.JsonReport;

/** Explanations as one JSON array. */
public final class WhyJson {

    private WhyJson() {}

    /**
     * Writes explanations.
     *
     * @param all the explanations, in order
     * @param out where to write them; it stays open
     * @throws IOException when they cannot be written
     */
    public static void write(List<Why> all, Writer out) throws IOException {
        out.write(JsonReport.mapper().writer(JsonReport.pretty()).writeValueAsString(all) + '\n');
    }
}
