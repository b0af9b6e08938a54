package org.declinic.spark.cluster;

import java.io.IOException;
import org.apache.spark.sql.SparkSession;

/** Counts the lines of a file and prints how many there are: the least job. */
public final class LineCount {

    private LineCount() {}

    public static void main(String[] arguments) throws IOException {
        try (SparkSession spark = SparkSession.builder().getOrCreate()) {
            System.out.println(
                    spark.read().textFile(arguments[0]).repartition(4).count());
        }
    }
}
