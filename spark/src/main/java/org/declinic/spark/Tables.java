package org.declinic.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.declinic.cases.batch.BadRecord;
import org.declinic.cases.batch.Setup;
import org.declinic.cases.casefile.CaseText;
import scala.Tuple2;

/** Diagnoses the rows of tables, in the order in which Spark reads them. */
final class Tables {

    private static final String PARQUET = "parquet";
    private static final String ORC = "orc";

    /** The name of a folder that stands for the value of a column in all its files. */
    private static final Pattern PARTITION = Pattern.compile("/[^/=]+=[^/]*/");

    private final SparkSession spark;

    Tables(SparkSession spark) {
        this.spark = spark;
    }

    static boolean isTable(String name) {
        return formatOf(name).isPresent();
    }

    static boolean isParquet(String name) {
        return formatOf(name).filter(PARQUET::equals).isPresent();
    }

    private static Optional<String> formatOf(String name) {
        return Stream.of(PARQUET, ORC)
                .filter(format -> name.endsWith("." + format))
                .findFirst();
    }

    /** The rows of files, with the addresses of the files and the numbers of the rows. */
    Dataset<Row> files(List<InputFile> files, List<Root> roots) throws WrongUse {
        List<String> formats = files.stream()
                .flatMap(file -> formatOf(file.name()).stream())
                .distinct()
                .toList();
        if (formats.size() > 1) {
            throw new WrongUse("Parquet and ORC cannot be read in one run; run the job for each");
        }
        for (InputFile file : files) {
            if (roots.size() > 1 && PARTITION.matcher(file.name()).find()) {
                throw new WrongUse(
                        file.name() + " is in a folder that stands for a value; name the folder of the table alone");
            }
        }
        DataFrameReader reader = spark.read().format(formats.get(0)).option("mergeSchema", true);
        return (roots.size() == 1
                        ? reader.option("basePath", escaped(roots.get(0).path()))
                        : reader)
                .load(files.stream().map(file -> escaped(file.path())).toArray(String[]::new));
    }

    /** Spark takes paths for patterns. */
    private static String escaped(String path) {
        return path.replaceAll("[\\\\*?\\[\\]{}]", "\\\\$0");
    }

    /** A table that Spark knows by its name. */
    Dataset<Row> named(String name) throws WrongUse {
        try {
            return spark.table(name);
        } catch (Exception e) { // Scala does not declare it
            if (e instanceof AnalysisException) {
                throw new WrongUse("there is no table " + name);
            }
            throw e;
        }
    }

    /**
     * What comes of the rows of a table, whose columns besides are no part of a case. Of Parquet, Spark knows which row of
     * which file each is, however it reads; otherwise cases without an id are named after the table.
     */
    static JavaRDD<Outcome> outcomes(
            Dataset<Row> table, Collection<String> besides, String name, List<Root> roots, Work work, Wanted wanted)
            throws WrongUse {
        Column text = text(table.schema(), besides, work);
        return knowsRows(table)
                ? outcomes(
                        table.select(col("_metadata.file_path"), col("_metadata.row_index"), text), roots, work, wanted)
                : outcomes(table.select(lit(name), monotonically_increasing_id(), text), List.of(), work, wanted);
    }

    private static JavaRDD<Outcome> outcomes(Dataset<Row> texts, List<Root> roots, Work work, Wanted wanted) {
        JavaRDD<Row> found = texts.javaRDD();
        JavaRDD<Row> rows = found.getNumPartitions() > 0
                ? found
                : JavaSparkContext.fromSparkContext(found.context()).parallelize(List.of(), 1);
        boolean areRecords = work.areRecords();
        if (wanted.joining() == null) {
            return rows.mapPartitions(each -> wanted.of(work.open(), new RowTexts(each, roots, areRecords)));
        }
        JavaRDD<Tuple2<String, byte[]>> records = rows.mapPartitionsWithIndex(
                (task, each) -> new Records(task, work.open(), new RowTexts(each, roots, true)), false);
        return Payments.joined(records, wanted.joining()).mapPartitions(each -> wanted.ofJoined(work.open(), each));
    }

    private static Column text(StructType schema, Collection<String> besides, Work work) throws WrongUse {
        try {
            return work.areRecords()
                    ? CaseColumns.record(schema, besides)
                    : CaseColumns.text(schema, besides, silent -> errorOf(silent, work.open()));
        } catch (IllegalArgumentException e) {
            throw new WrongUse(e.getMessage());
        }
    }

    private static String errorOf(String text, Setup.Opened opened) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return opened.newWork()
                .diagnose(CaseText.cut("table", 1, new CaseText.Start(1, 1, 0), bytes, false), (read, diagnosis) -> {})
                .map(BadRecord::toJson)
                .orElse(null);
    }

    private static boolean knowsRows(Dataset<Row> table) {
        try {
            return table.select(col("_metadata.row_index")).columns().length == 1;
        } catch (Exception e) { // Scala does not declare it
            if (e instanceof AnalysisException) {
                return false;
            }
            throw e;
        }
    }
}
