package org.declinic.spark;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.declinic.LineDiagnoser;

/**
 * Diagnoses a case in JSON: {@code declinic_diagnose( json )} of SQL. Of {@code null} comes {@code null}. It opens the rules
 * when it is called first. Safe to use from many threads.
 */
public final class DiagnoseFunction implements UDF1<String, Row> {

    /** What comes of a case: {@code diagnosis} and {@code error}, as {@link LineDiagnoser.Line} has them. */
    public static final StructType TYPE =
            new StructType().add("diagnosis", DataTypes.StringType, true).add("error", DataTypes.StringType, true);

    /** Its name in SQL. */
    static final String NAME = "declinic_diagnose";

    private static final long serialVersionUID = 1;

    /** Opened in a JVM where nobody has sent another. */
    private static final class BuiltIn {

        static final LineDiagnoser DIAGNOSER = LineDiagnoser.builder().build();
    }

    private final LineDiagnoser diagnoser;

    /** By the rules that come with the program; Spark makes one of the name of the class. */
    public DiagnoseFunction() {
        this(null);
    }

    DiagnoseFunction(LineDiagnoser diagnoser) {
        this.diagnoser = diagnoser;
    }

    @Override
    public Row call(String json) {
        return row(json == null ? null : (diagnoser == null ? BuiltIn.DIAGNOSER : diagnoser).diagnose(json));
    }

    static Row row(LineDiagnoser.Line line) {
        return line == null ? null : RowFactory.create(line.diagnosis(), line.error());
    }
}
