package org.declinic.spark;

import static java.util.Objects.requireNonNull;

import org.apache.spark.sql.SparkSession;
import org.declinic.LineDiagnoser;

/** Makes {@code declinic_diagnose( json )} known to the SQL of a session. Where there is SQL alone, see {@link DeclinicExtensions}. */
public final class DeclinicFunctions {

    private DeclinicFunctions() {}

    /**
     * By the rules that come with the program.
     *
     * @param spark the session
     */
    public static void register(SparkSession spark) {
        register(spark, LineDiagnoser.builder().build());
    }

    /**
     * By the rules, of the records and for the readers of a diagnoser.
     *
     * @param spark the session
     * @param diagnoser diagnoses each text
     */
    public static void register(SparkSession spark, LineDiagnoser diagnoser) {
        spark.udf()
                .register(
                        DiagnoseFunction.NAME,
                        new DiagnoseFunction(requireNonNull(diagnoser, "diagnoser")),
                        DiagnoseFunction.TYPE);
    }
}
