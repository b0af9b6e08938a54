package org.declinic.spark;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.declinic.cases.batch.Setup;
import org.declinic.cases.overview.Run;
import org.declinic.cases.overview.Summary;
import org.declinic.engine.knowledge.RulesException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Diagnoses any number of cases on a cluster. */
@Command(
        name = "declinic-spark.jar",
        description = "Diagnoses any number of cases, and writes a line for each in the order of the input.",
        mixinStandardHelpOptions = true)
final class DiagnoseCommand implements Callable<Integer> {

    private static final String OF_EXECUTORS = "spark.executor.extraJavaOptions";

    /** Drools spells int as the default locale does, in Turkish without a dot. */
    private static final String ENGLISH = " -Duser.language=en -Duser.country=US";

    private static final int DONE = 0;
    private static final int FOUND_SOMETHING_WRONG = 1;
    static final int WRONG_USE = 2;

    @Mixin
    private InputOptions input;

    @Mixin
    private OutputOptions output;

    @Mixin
    private SetupOptions options;

    @Override
    public Integer call() throws Exception {
        input.check();
        options.check();
        Wanted wanted = output.wanted(options.joining());
        if (wanted.inDetail() && options.isForShopper()) {
            throw new WrongUse("--for shopper: the report is for agents only");
        }
        SparkSession session = SparkSession.builder()
                .config(OF_EXECUTORS, new SparkConf().get(OF_EXECUTORS, "") + ENGLISH)
                .getOrCreate();
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        Configuration hadoop = spark.hadoopConfiguration();
        InputFiles found = input.find(options.areRecords(), hadoop);
        try (LocalFiles local = new LocalFiles(hadoop);
                Targets targets = output.targets(found, runOf(spark.sc()), hadoop)) {
            Setup setup = options.setup(local);
            Instant start = Instant.now();
            JavaRDD<Outcome> outcomes = input.outcomes(found, new Work(setup, spark), wanted, session);
            PartTotals all = wanted.totals(setup.open());
            spark.setJobDescription("Declinic: diagnose the cases");
            OutcomeFormat.save(outcomes, targets.staging(), hadoop);
            targets.addTotals(outcomes.getNumPartitions(), all);
            Duration took = Duration.between(start, Instant.now());
            return end(
                    all,
                    targets,
                    new Run(
                            input.names(),
                            setup.rules().version(),
                            start,
                            took,
                            all.leftOut().counts()),
                    spark.getConf());
        }
    }

    /** A name that no other run has; a scheduler may run an application again. */
    private static String runOf(SparkContext spark) {
        return spark.applicationId() + spark.applicationAttemptId().fold(() -> "", attempt -> "-" + attempt);
    }

    private static int end(PartTotals all, Targets targets, Run run, SparkConf conf) throws IOException {
        targets.putInPlace(all, run);
        System.err.print(Summary.of(all.totals(), run));
        // a scheduler would run again what fails, and the bad records would be as bad
        boolean isInCluster = conf.get("spark.submit.deployMode", "client").equals("cluster");
        return all.bad() == 0 || isInCluster ? DONE : FOUND_SOMETHING_WRONG;
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
