package org.declinic.spark;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.declinic.cases.batch.BadRecord;
import org.declinic.cases.batch.Part;

/**
 * What came of a few hundred cases, or of all of a task in the end. It does not leave the task.
 *
 * @param lines the lines of the diagnoses
 * @param errors the lines of the bad records
 * @param totals what all cases of the task show; {@code null} while there may be more
 */
record Outcome(byte[] lines, byte[] errors, PartTotals totals) {

    private static final byte[] NONE = {};

    static Outcome of(Part part) {
        String errors = part.bad().stream().map(BadRecord::toJson).collect(Collectors.joining());
        return new Outcome(part.lines(), errors.getBytes(StandardCharsets.UTF_8), null);
    }

    static Outcome ofHeading(byte[] heading) {
        return new Outcome(heading, NONE, null);
    }

    static Outcome ofAll(PartTotals totals) {
        return new Outcome(NONE, NONE, totals);
    }
}
