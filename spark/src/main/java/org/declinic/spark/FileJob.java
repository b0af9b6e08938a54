package org.declinic.spark;

import java.io.IOException;
import java.util.List;
import org.apache.commons.lang3.SerializationUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.TaskCompletionListener;
import org.declinic.cases.report.CsvLines;
import org.declinic.cases.report.Lines;
import org.declinic.cases.report.NdjsonLines;
import scala.Tuple2;

/** Diagnoses the cases of files, and writes what comes of them as Spark commits it: each task once. */
final class FileJob {

    private static final long MOST = 64L << 20;
    private static final long LEAST = 4L << 20;

    /** Each is a few files to commit, one after the other. */
    private static final long MOST_TASKS = 10_000;

    private static final int TASKS_FOR_A_CORE = 3;

    private final JavaSparkContext spark;
    private final Work work;
    private final boolean asCsv;
    private final boolean inDetail;

    FileJob(JavaSparkContext spark, Work work, boolean asCsv, boolean inDetail) {
        this.spark = spark;
        this.work = work;
        this.asCsv = asCsv;
        this.inDetail = inDetail;
    }

    /** Diagnoses all cases, in splits of a size or, where that is {@code null}, of one that suits the cluster. */
    PartTotals run(List<InputFile> files, Long size, Targets targets) throws IOException {
        long most = size == null ? suitable(files) : size;
        List<Split> splits = Split.of(new Pieces(most, work, spark).of(files), most);
        spark.setJobDescription("Declinic: diagnose the cases");
        write(splits, configuration(splits.size(), targets));
        return targets.totals(splits.size());
    }

    private long suitable(List<InputFile> files) {
        long all = files.stream().mapToLong(InputFile::length).sum();
        long even = all / ((long) spark.defaultParallelism() * TASKS_FOR_A_CORE);
        return Math.max(Math.min(Math.max(even, LEAST), MOST), all / MOST_TASKS);
    }

    private Configuration configuration(int tasks, Targets targets) throws IOException {
        Job job = Job.getInstance(spark.hadoopConfiguration());
        job.setOutputFormatClass(OutcomeFormat.class);
        job.getConfiguration().setInt(OutcomeFormat.TASKS, tasks);
        FileOutputFormat.setOutputPath(job, targets.staging());
        return job.getConfiguration();
    }

    private void write(List<Split> splits, Configuration configuration) {
        List<byte[]> serialized =
                splits.stream().map(SerializationUtils::serialize).toList();
        Work sent = work;
        boolean csv = asCsv;
        boolean detail = inDetail;
        spark.parallelize(serialized, serialized.size())
                .mapPartitions(one -> diagnose(one.next(), sent, csv, detail))
                .mapToPair(outcome -> new Tuple2<>(NullWritable.get(), outcome))
                .saveAsNewAPIHadoopDataset(configuration);
    }

    private static Outcomes diagnose(byte[] split, Work work, boolean asCsv, boolean inDetail) {
        TaskContext task = TaskContext.get();
        Lines format = asCsv ? new CsvLines() : new NdjsonLines(false);
        byte[] heading = task.partitionId() == 0 ? format.heading() : new byte[0];
        Outcomes outcomes = new Outcomes(work, SerializationUtils.deserialize(split), format, heading, inDetail);
        task.addTaskCompletionListener((TaskCompletionListener) ended -> outcomes.close());
        return outcomes;
    }
}
