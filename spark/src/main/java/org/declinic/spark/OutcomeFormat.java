package org.declinic.spark;

import java.io.IOException;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.PathOutputCommitter;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * Writes what comes of a task into files of its own, which Spark puts into the output once, whatever fails or is tried twice:
 * {@value #LINES}, {@value #ERRORS} where there are any, and {@value #TOTALS}. Public for Hadoop to make one.
 */
public final class OutcomeFormat extends FileOutputFormat<NullWritable, Outcome> {

    static final String LINES = "lines";
    static final String ERRORS = "errors";
    static final String TOTALS = "totals";

    /** How many tasks there are. */
    static final String TASKS = "declinic.tasks";

    private static final int LEAST_DIGITS = 5;

    /** Makes one. */
    public OutcomeFormat() {}

    @Override
    public RecordWriter<NullWritable, Outcome> getRecordWriter(TaskAttemptContext context) throws IOException {
        int task = context.getTaskAttemptID().getTaskID().getId();
        Path folder = ((PathOutputCommitter) getOutputCommitter(context)).getWorkPath();
        String file = file(task, context.getConfiguration().getInt(TASKS, 1));
        return new OutcomeWriter(folder.getFileSystem(context.getConfiguration()), folder, file);
    }

    /** Diagnoses, and writes what comes of it into a folder. */
    static void save(JavaRDD<Outcome> outcomes, Path folder, Configuration hadoop) throws IOException {
        Job job = Job.getInstance(hadoop);
        job.setOutputFormatClass(OutcomeFormat.class);
        job.getConfiguration().setInt(TASKS, outcomes.getNumPartitions());
        setOutputPath(job, folder);
        outcomes.mapToPair(outcome -> new Tuple2<>(NullWritable.get(), outcome))
                .saveAsNewAPIHadoopDataset(job.getConfiguration());
    }

    /** The name of the files of a task, which sort as the tasks do. */
    static String file(int task, int tasks) {
        int digits = Math.max(LEAST_DIGITS, String.valueOf(tasks - 1).length());
        return String.format(Locale.ROOT, "part-%0" + digits + "d", task);
    }
}
