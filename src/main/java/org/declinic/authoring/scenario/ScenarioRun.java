package org.declinic.authoring.scenario;

import java.util.List;
import java.util.Optional;
import org.declinic.finding.Finding;

/**
 * What came of all scenarios.
 *
 * @param results of each scenario that was run, in order of files and lines
 * @param findings what is wrong with scenarios that could not be run
 * @param coverage what the scenarios show of the rules; empty when not all of them were run
 */
public record ScenarioRun(List<Result> results, List<Finding> findings, Optional<Coverage> coverage) {

    /** {@return how many scenarios concluded what they expect} */
    public int passed() {
        return (int) results.stream().filter(Result::passed).count();
    }

    /** {@return how many did not} */
    public int failed() {
        return results.size() - passed();
    }

    /** {@return whether no scenario was run} */
    public boolean isEmpty() {
        return results.isEmpty();
    }
}
