package org.declinic.cases.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was run. Immutable.
 *
 * @param inputs the files and folders, as the user named them
 * @param rules the version of the rule set
 * @param startedAt when the run began
 * @param took how long it took, to the last case
 * @param leftOut how many records of other systems are no case, by why
 */
public record Run(List<String> inputs, String rules, Instant startedAt, Duration took, Map<String, Long> leftOut) {

    /** Keeps copies. */
    public Run {
        inputs = List.copyOf(inputs);
        leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
    }
}
