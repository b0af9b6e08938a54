package org.declinic.authoring.scenario;

import org.declinic.engine.session.Observation;

/** Counts what the scenarios show of the rules, scenario by scenario. */
public interface CoverageCounter {

    /**
     * Sees what came of a scenario.
     *
     * @param observation its facts as they are written, and what was concluded
     */
    void see(Observation observation);

    /** {@return the counts and gaps of what was seen so far} */
    Coverage coverage();
}
