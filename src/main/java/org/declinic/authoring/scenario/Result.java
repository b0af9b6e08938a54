package org.declinic.authoring.scenario;

import java.time.Duration;
import java.util.List;

/**
 * What came of a scenario.
 *
 * @param scenario the scenario
 * @param differences all that is not as it says; none when it passed
 * @param why lines of text that explain the differences
 * @param time how long it took
 */
record Result(Scenario scenario, List<Difference> differences, List<String> why, Duration time) {

    boolean passed() {
        return differences.isEmpty();
    }
}
