package org.declinic.authoring.scenario;

import java.io.IOException;
import java.io.Writer;

/** Writes what came of scenarios. */
public interface ScenarioReport {

    /**
     * Writes all of it.
     *
     * @param run what came of the scenarios
     * @param out where to write it; is not closed
     * @throws IOException when it cannot be written
     */
    void write(ScenarioRun run, Writer out) throws IOException;
}
