package org.declinic.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.orc.OrcFile;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.declinic.cases.batch.SourceTexts;
import org.declinic.cases.casefile.CaseSource;
import scala.Tuple2;

/**
 * Files of tables that are not whole, as their ends show, where such files say what is in them. Spark would end the job for
 * one.
 */
final class BrokenTables {

    private static final int MOST_TASKS = 1_000;

    private final List<InputFile> whole = new ArrayList<>();
    private final ArrayList<Tuple2<String, String>> broken = new ArrayList<>();

    /** Looks at the end of each file, in the executors. */
    BrokenTables(List<InputFile> files, Work work, JavaSparkContext spark) {
        spark.setJobDescription("Declinic: look whether the files are whole");
        List<String> paths = files.stream().map(InputFile::path).toList();
        List<String> found = spark.parallelize(paths, Math.min(paths.size(), MOST_TASKS))
                .map(path -> whatIsWrong(path, work.hadoop()))
                .collect();
        IntStream.range(0, files.size()).forEach(at -> {
            if (found.get(at).isEmpty()) {
                whole.add(files.get(at));
            } else {
                broken.add(new Tuple2<>(files.get(at).name(), found.get(at)));
            }
        });
    }

    private static String whatIsWrong(String path, Configuration hadoop) {
        try {
            Path file = new Path(path);
            if (Tables.isParquet(path)) {
                ParquetFileReader.open(HadoopInputFile.fromPath(file, hadoop)).close();
            } else {
                OrcFile.createReader(file, OrcFile.readerOptions(hadoop)).close();
            }
            return "";
        } catch (IOException | RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    List<InputFile> whole() {
        return whole;
    }

    /** What comes of the others: a bad record each. */
    JavaRDD<Outcome> outcomes(Work work, Wanted wanted, JavaSparkContext spark) {
        return broken.isEmpty()
                ? spark.emptyRDD()
                : spark.parallelize(List.of(broken), 1).mapPartitions(all -> wanted.of(work.open(), texts(all.next())));
    }

    private static SourceTexts texts(List<Tuple2<String, String>> broken) {
        return new SourceTexts(broken.stream()
                .<Supplier<CaseSource>>map(each -> () -> CaseSource.unreadable(each._1(), new IOException(each._2())))
                .toList());
    }
}
