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

    /**
     * What was seen so far.
     *
     * @return the counts and the gaps
     */
    Coverage coverage();
}
