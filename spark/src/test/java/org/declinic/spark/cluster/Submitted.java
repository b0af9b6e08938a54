package org.declinic.spark.cluster;

import java.io.IOException;
import java.nio.file.Path;

/**
 * How a job ended.
 *
 * @param exitCode what spark-submit returned
 * @param out what it printed
 * @param err the errors it printed, and the driver's log
 * @param logs where the logs of all processes are
 */
public record Submitted(int exitCode, String out, String err, Path logs) {

    /**
     * Demands an exit code.
     *
     * @param expected the exit code
     * @return this
     * @throws IOException when the logs cannot be read
     */
    public Submitted with(int expected) throws IOException {
        if (exitCode != expected) {
            throw new AssertionError("the exit code is " + exitCode + ", not " + expected + "\n" + Logs.tails(logs));
        }
        return this;
    }
}
