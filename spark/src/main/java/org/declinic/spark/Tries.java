package org.declinic.spark;

import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;

/** How often Spark tries a task. */
final class Tries {

    private static final String MOST_FAILURES = "spark.task.maxFailures";
    private static final int USUAL = 4;

    private Tries() {}

    /** Whether the job fails when the task of this thread does. */
    static boolean isLast() {
        boolean isOneProcess = SparkEnv.get().conf().get("spark.master", "").matches("local(\\[.*)?");
        int most = isOneProcess ? 1 : SparkEnv.get().conf().getInt(MOST_FAILURES, USUAL);
        return TaskContext.get().attemptNumber() + 1 >= most;
    }
}
