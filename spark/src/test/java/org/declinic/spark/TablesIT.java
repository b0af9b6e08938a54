package org.declinic.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.Trigger;
import org.declinic.LineDiagnoser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables: by the API, in SQL, in a stream, and as an input of the job. */
class TablesIT {

    private static final LineDiagnoser DIAGNOSER = LineDiagnoser.builder().build();

    private static final String CSV = "id,now,CheckoutAttempt.outcome,CheckoutAttempt.total,CheckoutAttempt.currency,"
            + "CheckoutAttempt.attemptedAt,PriorAttempt.1.outcome,PriorAttempt.1.attemptedAt,PriorAttempt.2.outcome\n"
            + "a,,DECLINED,45.50,USD,2026-01-20T18:00:00Z,,,\n"
            + "b,2026-01-20T19:00:00Z,DECLINED,1000.00,USD,2026-01-20T18:00:00Z,DECLINED,2026-01-20T17:00:00Z,\n"
            + "c,,APPROVED,1.00,,,,,DECLINED\n";

    @TempDir(factory = NamedFolder.class)
    Path temporary;

    private final SparkSession spark = Ran.spark();
    private TestFolder folder;

    @BeforeEach
    void folder() {
        folder = new TestFolder(temporary);
    }

    @Test
    void flatColumnsSayWhatCsvSays() throws Exception {
        Path csv = folder.write("cases.csv", CSV);
        Dataset<Row> table = table(csv);
        List<Row> rows = Diagnoses.with(DIAGNOSER).of(table).orderBy("id").collectAsList();
        assertEquals(Batched.of(csv.toString()).lines(), lines(rows));
        assertEquals(table.columns().length + 2, rows.get(0).size());
        rows.forEach(row -> assertNull(row.getAs("error")));
    }

    @Test
    void nestedColumnsSayTheSame() throws Exception {
        Path csv = folder.write("cases.csv", CSV);
        Dataset<Row> nested = table(csv)
                .select(
                        col("id"),
                        col("now"),
                        struct(
                                        col("`CheckoutAttempt.outcome`").as("outcome"),
                                        col("`CheckoutAttempt.total`").as("total"),
                                        col("`CheckoutAttempt.currency`").as("currency"),
                                        col("`CheckoutAttempt.attemptedAt`").as("attemptedAt"))
                                .as("CheckoutAttempt"),
                        array(struct(
                                        col("`PriorAttempt.1.outcome`").as("outcome"),
                                        col("`PriorAttempt.1.attemptedAt`").as("attemptedAt")))
                                .as("PriorAttempt"))
                .where(col("id").equalTo("b"));
        List<Row> rows = Diagnoses.with(DIAGNOSER).of(nested).collectAsList();
        assertEquals(Batched.of(csv.toString()).lines().lines().toList().get(1) + "\n", lines(rows));
    }

    @Test
    void aColumnOfNoCaseIsNamedBeforeAnythingRuns() throws Exception {
        Dataset<Row> table = table(folder.write("cases.csv", CSV));
        Diagnoses diagnoses = Diagnoses.with(DIAGNOSER);
        assertMessage(
                "a column is id, now, confirmed, Type.field, or a type with its fields, not 'shop'; where it is no part of the "
                        + "case, name it besides",
                () -> diagnoses.of(table.withColumn("shop", lit(1))));
        assertMessage(
                "CheckoutAttempt has no field 'totl'; did you mean 'total'?",
                () -> diagnoses.of(table.withColumn("CheckoutAttempt.totl", lit(1))));
        assertMessage(
                "there is no fact type 'Checkout'; did you mean 'CheckoutAttempt'?",
                () -> diagnoses.of(table.withColumn("Checkout", struct(lit(1).as("total")))));
        assertMessage("there is a column 'error' already", () -> diagnoses.of(table.withColumn("error", lit("x"))));
        assertEquals(
                3,
                diagnoses
                        .besides("shop")
                        .of(table.withColumn("shop", lit(1)))
                        .where("shop = 1 and diagnosis is not null")
                        .count());
    }

    @Test
    void aColumnOfTextsIsACaseEach() throws Exception {
        Path cases = folder.write("cases.ndjson", TestFolder.lines(0, 1) + TestFolder.lines(3, 4) + "no case\n");
        List<Row> rows = Diagnoses.with(DIAGNOSER)
                .of(spark.read().text(cases.toString()), lit("cases"), lit(7))
                .collectAsList();
        assertEquals(Batched.of(cases.toString()).lines(), lines(rows.subList(0, 2)));
        assertNull(rows.get(2).getAs("diagnosis"));
        assertTrue(
                rows.get(2)
                        .<String>getAs("error")
                        .startsWith("{\"input\":\"cases\",\"line\":7,\"byteOffset\":0,\"code\":"),
                rows.get(2).toString());
    }

    @Test
    void sqlHasAFunction() throws Exception {
        DeclinicFunctions.register(spark, DIAGNOSER);
        assertSqlFunction(spark);
    }

    @Test
    void aSessionWithTheExtensionHasTheFunction() throws Exception {
        SparkSession.clearActiveSession();
        SparkSession.clearDefaultSession();
        try {
            SparkSession other = SparkSession.builder()
                    .withExtensions(new DeclinicExtensions())
                    .getOrCreate();
            assertSqlFunction(other);
            assertTrue(assertThrows(
                            Exception.class,
                            () -> other.sql("select declinic_diagnose('a', 'b')")
                                    .collect())
                    .getMessage()
                    .contains("declinic_diagnose takes one text, and not 2"));
        } finally {
            SparkSession.setActiveSession(spark);
            SparkSession.setDefaultSession(spark);
        }
    }

    private void assertSqlFunction(SparkSession session) throws Exception {
        Path cases = folder.write("cases.ndjson", TestFolder.lines(0, 1) + "no case\n");
        session.read().text(cases.toString()).createOrReplaceTempView("cases");
        List<Row> rows = session.sql("select value, done.diagnosis, done.error from (select value, "
                        + "declinic_diagnose(value) done from cases)")
                .collectAsList();
        assertEquals(Batched.of(cases.toString()).lines(), rows.get(0).getString(1) + "\n");
        assertNull(rows.get(0).get(2));
        assertNull(rows.get(1).get(1));
        assertTrue(
                rows.get(1).getString(2).startsWith("{\"input\":\"line\",\"line\":1,"),
                rows.get(1).toString());
        assertNull(session.sql("select declinic_diagnose(null)").head().get(0));
    }

    @Test
    void aStreamOfFilesIsDiagnosedAsTheyCome() throws Exception {
        DeclinicFunctions.register(spark, DIAGNOSER);
        folder.write("in/1.ndjson", TestFolder.line(0, "one") + "\n");
        diagnoseStream();
        folder.write("in/2.ndjson", TestFolder.line(3, "two") + "\n");
        diagnoseStream();
        List<String> lines =
                spark.read().text(folder.at("out")).as(Encoders.STRING()).collectAsList();
        assertEquals(
                Batched.of(folder.at("in")).lines().lines().sorted().toList(),
                lines.stream().sorted().toList());
    }

    private void diagnoseStream() throws Exception {
        spark.readStream()
                .text(folder.at("in"))
                .selectExpr("declinic_diagnose(value).diagnosis as value")
                .writeStream()
                .format("text")
                .option("path", folder.at("out"))
                .option("checkpointLocation", folder.at("checkpoint"))
                .trigger(Trigger.AvailableNow())
                .start()
                .awaitTermination();
    }

    @Test
    void theJobReadsParquetAndNamesRowsByTheirFiles() throws Exception {
        Path csv = folder.write("cases.csv", CSV.replace("\nb,", "\n,") + "d,,MAYBE,1.00,USD,,,,\n");
        table(csv).repartition(1).write().parquet(folder.at("cases.parquet"));
        String part = Files.list(temporary.resolve("cases.parquet"))
                .map(file -> file.getFileName().toString())
                .filter(name -> name.startsWith("part-"))
                .findFirst()
                .orElseThrow();
        Ran ran = Ran.of(
                "--input", folder.at("cases.parquet"), "--output", folder.at("out"), "--errors", folder.at("errors"));
        assertEquals(1, ran.exitCode(), ran.err());
        assertEquals(
                Batched.of(csv.toString()).lines().replace(csv + "#2", folder.at("cases.parquet") + "/" + part + "#2"),
                Ran.whole(temporary.resolve("out")));
        String errors = Ran.whole(temporary.resolve("errors"));
        assertTrue(
                errors.startsWith("{\"input\":\"" + folder.at("cases.parquet") + "/" + part
                        + "\",\"line\":4,\"byteOffset\":0,\"code\":\"wrong-type\""),
                errors);
        assertTrue(
                errors.endsWith(
                        "\"record\":\"{\\\"id\\\":\\\"d\\\",\\\"facts\\\":{\\\"CheckoutAttempt\\\":[{\\\"outcome\\\":\\\"MAYBE\\\","
                                + "\\\"total\\\":1.00,\\\"currency\\\":\\\"USD\\\"}],\\\"PriorAttempt\\\":[]}}\"}\n"),
                errors);
    }

    @Test
    void columnsThatOnlyALaterFileHasCountToo() throws Exception {
        Path csv = folder.write("cases.csv", CSV);
        table(csv).select("id", "`CheckoutAttempt.outcome`").write().parquet(folder.at("in/1.parquet"));
        table(csv).write().parquet(folder.at("in/2.parquet"));
        Ran ran = Ran.of("--input", folder.at("in"), "--output", folder.at("out"), "--errors", folder.at("errors"));
        assertEquals(0, ran.exitCode(), ran.err());
        assertTrue(
                Ran.whole(temporary.resolve("out"))
                        .endsWith(Batched.of(csv.toString()).lines()),
                ran.err());
    }

    @Test
    void foldersThatStandForAValueAreAColumn() throws Exception {
        Path csv = folder.write("cases.csv", CSV);
        table(csv).withColumn("day", lit("d1")).write().partitionBy("day").parquet(folder.at("in"));
        Ran refused = Ran.of("--input", folder.at("in"), "--output", folder.at("out"), "--errors", folder.at("errors"));
        assertEquals(2, refused.exitCode());
        assertTrue(
                refused.err().contains("not 'day'; where it is no part of the case, name it besides"), refused.err());
        Ran ran = Ran.of(
                "--input",
                folder.at("in"),
                "--besides",
                "day",
                "--output",
                folder.at("out"),
                "--errors",
                folder.at("errors"));
        assertEquals(0, ran.exitCode(), ran.err());
    }

    @Test
    void aTableWithoutRowsHasItsHeading() throws Exception {
        table(folder.write("cases.csv", CSV)).limit(0).createOrReplaceTempView("nothing");
        Ran ran = Ran.of("--table", "nothing", "--output", folder.at("out.csv"), "--errors", folder.at("errors"));
        assertEquals(0, ran.exitCode(), ran.err());
        assertEquals(
                "id,cause,certainty,causes,remedy,plan,notBefore,notes\n", Ran.whole(temporary.resolve("out.csv")));
    }

    @Test
    void theJobReadsATableByItsName() throws Exception {
        Path csv = folder.write("cases.csv", CSV);
        table(csv).withColumn("shop", lit(1)).createOrReplaceTempView("declined");
        Ran wrong = Ran.of("--table", "declined", "--output", folder.at("out"), "--errors", folder.at("errors"));
        assertEquals(2, wrong.exitCode());
        assertTrue(wrong.err().contains("not 'shop'; where it is no part of the case, name it besides"), wrong.err());
        Ran ran = Ran.of(
                "--table",
                "declined",
                "--besides",
                "shop",
                "--output",
                folder.at("out"),
                "--errors",
                folder.at("errors"));
        assertEquals(0, ran.exitCode(), ran.err());
        assertEquals(Batched.of(csv.toString()).lines(), Ran.whole(temporary.resolve("out")));
        Ran missing = Ran.of("--table", "missing", "--output", folder.at("out2"), "--errors", folder.at("errors2"));
        assertEquals("declinic: there is no table missing\n", missing.err());
        assertEquals(2, missing.exitCode());
    }

    @Test
    void theJobNamesRowsOfOtherTablesAfterTheTable() throws Exception {
        Path cases = folder.write("a b.ndjson", TestFolder.lines(0, 2));
        String table = "text.`" + cases + "`";
        Ran ran = Ran.of("--table", table, "--output", folder.at("out"), "--errors", folder.at("errors"));
        assertEquals(0, ran.exitCode(), ran.err());
        assertEquals(
                Batched.of(cases.toString()).lines().replace(cases + "#2", table + "#2"),
                Ran.whole(temporary.resolve("out")));
        spark.read().text(cases.toString()).write().orc(folder.at("cases.orc"));
        Ran ofOrc = Ran.of(
                "--input", folder.at("cases.orc"), "--output", folder.at("out2"), "--errors", folder.at("errors2"));
        assertEquals(0, ofOrc.exitCode(), ofOrc.err());
        assertEquals(
                Batched.of(cases.toString()).lines().replace(cases + "#2", folder.at("cases.orc") + "#2"),
                Ran.whole(temporary.resolve("out2")));
    }

    private Dataset<Row> table(Path csv) {
        Dataset<Row> texts = spark.read().option("header", true).csv(csv.toString());
        return texts.withColumn("now", col("now").cast("timestamp"))
                .withColumn(
                        "CheckoutAttempt.total", col("`CheckoutAttempt.total`").cast("decimal(20,2)"))
                .withColumn(
                        "CheckoutAttempt.attemptedAt",
                        col("`CheckoutAttempt.attemptedAt`").cast("timestamp"))
                .withColumn(
                        "PriorAttempt.1.attemptedAt",
                        col("`PriorAttempt.1.attemptedAt`").cast("timestamp"));
    }

    private static String lines(List<Row> rows) {
        StringBuilder lines = new StringBuilder();
        rows.forEach(row -> lines.append(row.<String>getAs("diagnosis")).append('\n'));
        return lines.toString();
    }

    private static void assertMessage(String message, org.junit.jupiter.api.function.Executable what) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, what).getMessage());
    }
}
