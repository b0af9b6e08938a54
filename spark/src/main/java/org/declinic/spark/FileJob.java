package org.declinic.spark;

import java.util.List;
import org.apache.commons.lang3.SerializationUtils;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.declinic.cases.batch.Setup;
import org.declinic.cases.batch.Texts;
import scala.Tuple2;

/** Diagnoses the cases of files, in the order of the files. */
final class FileJob {

    private static final long MOST = 64L << 20;
    private static final long LEAST = 4L << 20;

    /** Each is a few files to commit, one after the other. */
    private static final long MOST_TASKS = 10_000;

    private static final int TASKS_FOR_A_CORE = 3;

    private FileJob() {}

    /** What comes of the cases, in splits of a size or, where that is {@code null}, of one that suits the cluster. */
    static JavaRDD<Outcome> outcomes(
            List<InputFile> files, Long size, Work work, Wanted wanted, JavaSparkContext spark) {
        long most = size == null ? suitable(files, spark.defaultParallelism()) : size;
        List<byte[]> splits = Split.of(new Pieces(most, work, spark).of(files), most).stream()
                .map(SerializationUtils::serialize)
                .toList();
        JavaRDD<byte[]> tasks = spark.parallelize(splits, splits.size());
        if (wanted.joining() == null) {
            return tasks.mapPartitions(only -> {
                Setup.Opened opened = work.open();
                return wanted.of(opened, texts(only.next(), opened, work));
            });
        }
        JavaRDD<Tuple2<String, byte[]>> records = tasks.mapPartitionsWithIndex(
                (task, only) -> {
                    Setup.Opened opened = work.open();
                    return new Records(task, opened, texts(only.next(), opened, work));
                },
                false);
        return Payments.joined(records, wanted.joining()).mapPartitions(each -> wanted.ofJoined(work.open(), each));
    }

    private static Texts texts(byte[] split, Setup.Opened opened, Work work) {
        return SerializationUtils.<Split>deserialize(split).texts(opened.layout(), work.hadoop());
    }

    private static long suitable(List<InputFile> files, int cores) {
        long all = files.stream().mapToLong(InputFile::length).sum();
        long even = all / ((long) cores * TASKS_FOR_A_CORE);
        return Math.max(Math.min(Math.max(even, LEAST), MOST), all / MOST_TASKS);
    }
}
