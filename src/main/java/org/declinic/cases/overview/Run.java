package org.declinic.cases.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What was run. Immutable.
 *
 * @param inputs the files and folders, as the user named them
 * @param rules the version of the rule set
 * @param startedAt when the run began
 * @param took how long it took, to the last case
 */
public record Run(List<String> inputs, String rules, Instant startedAt, Duration took) {

    /** Keeps a copy of the inputs. */
    public Run {
        inputs = List.copyOf(inputs);
    }
}
