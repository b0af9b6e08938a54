package org.declinic.spark;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.declinic.cases.batch.Setup;
import org.declinic.cases.overview.Run;
import org.declinic.cases.overview.Summary;
import org.declinic.engine.knowledge.RulesException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Diagnoses any number of cases on a cluster. */
@Command(
        name = "declinic-spark.jar",
        description = "Diagnoses any number of cases, and writes a line for each in the order of the input.",
        mixinStandardHelpOptions = true)
final class DiagnoseCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int FOUND_SOMETHING_WRONG = 1;
    private static final int WRONG_USE = 2;
    private static final int MOST_SAID = 20;

    /** As they are typed. */
    enum Format {
        ndjson,
        csv
    }

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
            names = "--output",
            required = true,
            paramLabel = "PATH",
            description = "The folder that the diagnoses go to, in files that sort as the input does.")
    private String output;

    @Option(
            names = "--errors",
            required = true,
            paramLabel = "PATH",
            description = "The folder that records go to that cannot be read or diagnosed, as NDJSON.")
    private String errors;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where a page (HTML) goes that shows what the cases have in common.")
    private String report;

    @Option(names = "--replace", description = "Replaces output, errors and report that are there already.")
    private boolean replace;

    @Option(
            names = "--format",
            description = "One of ${COMPLETION-CANDIDATES}. Default: csv where the name of the output ends in .csv, "
                    + "else ndjson.")
    private Format format;

    @Option(
            names = "--split",
            paramLabel = "SIZE",
            description =
                    "How much of the input a task takes, such as 64m. Default: as suits the cluster, at most 64m, or "
                            + "a ten-thousandth of the input where that is more.")
    private String split;

    @Mixin
    private SetupOptions options;

    @Override
    public Integer call() throws Exception {
        options.check();
        if (report != null && options.isForShopper()) {
            throw new WrongUse("--for shopper: the report is for agents only");
        }
        Long size = size();
        if (inputs.isEmpty() == (table == null)) {
            throw new WrongUse("name what to diagnose by --input, or by --table");
        }
        SparkSession session = SparkSession.builder().getOrCreate();
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        Configuration hadoop = spark.hadoopConfiguration();
        InputFiles found = InputFiles.of(inputs, options.areRecords(), hadoop);
        say(found.leftOut());
        found.missing().forEach(Messages::print);
        if (!found.missing().isEmpty()) {
            return WRONG_USE;
        }
        if (!found.files().isEmpty() && !found.tables().isEmpty()) {
            throw new WrongUse(found.tables().get(0).name() + " is a table, and "
                    + found.files().get(0).name() + " is none; run the job for each");
        }
        String run = spark.sc().applicationId();
        try (LocalFiles local = new LocalFiles(hadoop);
                Targets targets = Targets.of(output, errors, report, replace, found.all(), run, hadoop)) {
            Setup setup = options.setup(local);
            Instant start = Instant.now();
            JavaRDD<Outcome> outcomes = outcomes(found, size, new Work(setup, spark), session, spark);
            PartTotals all = new PartTotals(setup.open().newTotals(report != null), 0, Map.of());
            spark.setJobDescription("Declinic: diagnose the cases");
            OutcomeFormat.save(outcomes, targets.staging(), hadoop);
            targets.addTotals(outcomes.getNumPartitions(), all);
            return end(all, targets, start, setup, spark.getConf());
        }
    }

    private JavaRDD<Outcome> outcomes(
            InputFiles found, Long size, Work work, SparkSession session, JavaSparkContext spark) throws WrongUse {
        Wanted wanted = new Wanted(asCsv(), report != null);
        if (!found.files().isEmpty()) {
            return FileJob.outcomes(found.files(), size, work, wanted, spark);
        }
        Tables tables = new Tables(session);
        Dataset<Row> cases = table == null ? tables.files(found.tables()) : tables.named(table);
        return Tables.outcomes(
                Tables.texts(cases, besides, work, table == null ? "table" : table), found.roots(), work, wanted);
    }

    private int end(PartTotals all, Targets targets, Instant start, Setup setup, SparkConf conf) throws IOException {
        Run run =
                new Run(inputs, setup.rules().version(), start, Duration.between(start, Instant.now()), all.leftOut());
        targets.putInPlace(all, run);
        System.err.print(Summary.of(all.totals(), run));
        // a scheduler would run again what fails, and the bad records would be as bad
        boolean isInCluster = conf.get("spark.submit.deployMode", "client").equals("cluster");
        return all.bad() == 0 || isInCluster ? DONE : FOUND_SOMETHING_WRONG;
    }

    private static void say(List<String> leftOut) {
        leftOut.stream().limit(MOST_SAID).forEach(Messages::print);
        if (leftOut.size() > MOST_SAID) {
            Messages.print("left out: " + (leftOut.size() - MOST_SAID) + " more files");
        }
    }

    private boolean asCsv() {
        Format named = output.toLowerCase(Locale.ROOT).endsWith(".csv") ? Format.csv : Format.ndjson;
        return (format == null ? named : format) == Format.csv;
    }

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

    /** Says why the job could not go on, without a stack trace. */
    static int failure(Exception thrown) {
        if (thrown instanceof WrongUse) {
            Messages.print(thrown.getMessage());
            return WRONG_USE;
        }
        if (thrown instanceof RulesException rules) {
            Messages.print(rules.findings());
            return FOUND_SOMETHING_WRONG;
        }
        JobFailure.ofRules(thrown)
                .ifPresentOrElse(
                        findings -> System.err.print(findings + "\n"), () -> Messages.print(JobFailure.of(thrown)));
        return FOUND_SOMETHING_WRONG;
    }
}
