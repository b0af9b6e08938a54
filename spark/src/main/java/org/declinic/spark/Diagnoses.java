package org.declinic.spark;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.declinic.LineDiagnoser;

/**
 * Diagnoses the rows of tables.
 *
 * <pre>{@code
 * Dataset<Row> diagnosed = Diagnoses.with(LineDiagnoser.builder().build())
 *         .besides("shop", "day")
 *         .of(spark.table("declined"));
 * }</pre>
 *
 * <p>A row is a case. Its columns are {@code id}, {@code now} and {@code confirmed}; the fields of facts, such as
 * {@code CheckoutAttempt.total}, or {@code PriorAttempt.2.outcome} for the second fact of a type; or whole facts, as a
 * structure with the name of the type or an array of such structures. A table with one column of texts besides, called
 * {@code json} or {@code value}, has a case in JSON in each. What is {@code null} is unknown. Immutable.
 */
public final class Diagnoses {

    private static final String DIAGNOSIS = "diagnosis";
    private static final String ERROR = "error";
    private static final String BOTH = "declinic both";
    private static final String NOWHERE = "row";

    private final LineDiagnoser diagnoser;
    private final Set<String> besides;

    private Diagnoses(LineDiagnoser diagnoser, Set<String> besides) {
        this.diagnoser = diagnoser;
        this.besides = besides;
    }

    /**
     * Diagnoses by some rules.
     *
     * @param diagnoser diagnoses each row; it makes cases of records where it has an adapter, and then any columns will do
     * @return what diagnoses tables
     */
    public static Diagnoses with(LineDiagnoser diagnoser) {
        return new Diagnoses(requireNonNull(diagnoser, "diagnoser"), Set.of());
    }

    /**
     * Passes over columns that are no part of a case. They are in the result too.
     *
     * @param columns their names, in place of those of an earlier call
     * @return what diagnoses tables that have these columns
     */
    public Diagnoses besides(String... columns) {
        return new Diagnoses(diagnoser, Set.of(columns));
    }

    /**
     * Diagnoses a table, whose cases without an id are all called {@code row#1}.
     *
     * @param cases the table
     * @return its columns, and {@code diagnosis} and {@code error} as texts; each is as {@link LineDiagnoser.Line} has it
     * @throws IllegalArgumentException when a column is no part of a case, or is called as one of the result
     */
    public Dataset<Row> of(Dataset<Row> cases) {
        return of(cases, lit(NOWHERE), lit(1L));
    }

    /**
     * Diagnoses a table.
     *
     * @param cases the table
     * @param input what a case without an id is named after, such as the name of its file; {@code row} where it is {@code null}
     * @param number the number of the case there, from 1; of an integral type; 1 where it is {@code null}
     * @return as {@link #of(Dataset)}
     * @throws IllegalArgumentException as {@link #of(Dataset)} does
     */
    public Dataset<Row> of(Dataset<Row> cases, Column input, Column number) {
        List<String> columns = List.of(cases.columns());
        for (String name : List.of(DIAGNOSIS, ERROR)) {
            if (columns.contains(name)) {
                throw new IllegalArgumentException("there is a column '" + name + "' already");
            }
        }
        Column text = diagnoser.takesRecords()
                ? CaseColumns.record(cases.schema(), besides)
                : CaseColumns.text(
                        cases.schema(),
                        besides,
                        silent -> diagnoser.diagnose(silent).error());
        return cases.withColumn(BOTH, function().apply(text, input.cast("string"), number.cast("long")))
                .withColumn(DIAGNOSIS, col("`" + BOTH + "`." + DIAGNOSIS))
                .withColumn(ERROR, col("`" + BOTH + "`." + ERROR))
                .drop(BOTH);
    }

    /** Called once a row: what Spark takes for always the same, it may do for a filter and for the result. */
    private UserDefinedFunction function() {
        LineDiagnoser sent = diagnoser;
        UDF3<String, String, Long, Row> diagnose = (text, input, number) -> DiagnoseFunction.row(
                text == null
                        ? null
                        : sent.diagnose(text, origin(input == null ? NOWHERE : input, number == null ? 1 : number)));
        return udf(diagnose, DiagnoseFunction.TYPE).asNondeterministic();
    }

    private static LineDiagnoser.Origin origin(String input, long number) {
        return new LineDiagnoser.Origin(input, number, (int) Math.min(number, Integer.MAX_VALUE), 0);
    }
}
