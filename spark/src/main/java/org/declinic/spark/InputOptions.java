package org.declinic.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** What is diagnosed. */
final class InputOptions {

    private static final int MOST_SAID = 20;

    /** The driver keeps each in mind. */
    private static final int MOST_SPLITS = 100_000;

    @Option(
            names = "--input",
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "Case files (YAML, JSON, NDJSON, CSV, also with gzip; Parquet, ORC) and folders of them, on any file "
                            + "system that Spark reads.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "In place of --input: a table that Spark knows by its name.")
    private String table;

    @Option(
            names = "--besides",
            arity = "1..*",
            paramLabel = "COLUMN",
            description = "Columns of tables that are no part of a case.")
    private List<String> besides = new ArrayList<>();

    @Option(
            names = "--split",
            paramLabel = "SIZE",
            description =
                    "How much of the input a task takes, such as 64m. Default: as suits the cluster, at most 64m, or "
                            + "a ten-thousandth of the input where that is more.")
    private String split;

    /** What a look at the words alone shows to be wrong. */
    void check() throws WrongUse {
        if (inputs.isEmpty() == (table == null)) {
            throw new WrongUse("name what to diagnose by --input, or by --table");
        }
        size();
    }

    /** As the user named them. */
    List<String> names() {
        return table == null ? inputs : List.of(table);
    }

    /** The files that there are, all of them; what is left out in folders is said. */
    InputFiles find(boolean areRecords, Configuration hadoop) throws WrongUse {
        InputFiles found = InputFiles.of(inputs, areRecords, hadoop);
        found.leftOut().stream().limit(MOST_SAID).forEach(Messages::print);
        if (found.leftOut().size() > MOST_SAID) {
            Messages.print("left out: " + (found.leftOut().size() - MOST_SAID) + " more files");
        }
        if (!found.missing().isEmpty()) {
            throw new WrongUse(String.join("; ", found.missing()));
        }
        if (!found.files().isEmpty() && !found.tables().isEmpty()) {
            throw new WrongUse(found.tables().get(0).name() + " is a table, and "
                    + found.files().get(0).name() + " is none; run the job for each");
        }
        return found;
    }

    JavaRDD<Outcome> outcomes(InputFiles found, Work work, Wanted wanted, SparkSession session) throws WrongUse {
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        if (!found.files().isEmpty()) {
            Long size = size();
            long all = found.files().stream().mapToLong(InputFile::length).sum();
            if (size != null && all / size > MOST_SPLITS) {
                throw new WrongUse("--split " + split + " makes more than " + MOST_SPLITS + " splits of the input");
            }
            return FileJob.outcomes(found.files(), size, work, wanted, spark);
        }
        Tables tables = new Tables(session);
        if (table != null) {
            return ofTable(tables.named(table), found, work, wanted);
        }
        BrokenTables broken = new BrokenTables(found.tables(), work, spark);
        JavaRDD<Outcome> others = broken.outcomes(work, wanted, spark);
        return broken.whole().isEmpty()
                ? others
                : ofTable(tables.files(broken.whole(), found.roots()), found, work, wanted)
                        .union(others);
    }

    private JavaRDD<Outcome> ofTable(Dataset<Row> cases, InputFiles found, Work work, Wanted wanted) throws WrongUse {
        return Tables.outcomes(cases, besides, String.join(" ", names()), found.roots(), work, wanted);
    }

    /** {@code null} for what suits the cluster. */
    private Long size() throws WrongUse {
        if (split == null) {
            return null;
        }
        try {
            long bytes = new SparkConf(false).set("split", split).getSizeAsBytes("split");
            if (bytes > 0) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new WrongUse("--split is a size, such as 64m or 1g, not '" + split + "'");
    }
}
