package org.declinic.spark;

import java.util.HashMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.declinic.cases.adapter.Joiner;
import scala.Tuple2;

/**
 * Has Spark bring the records of each payment together, wherever they are in the input, and back again. It joins as
 * {@code batch} does an input in order of time; where that finds records too far from the time of those around them, these
 * are joined here.
 */
final class Payments {

    private Payments() {}

    /** The records of tasks, each told of those before it, in tasks as they were. */
    static JavaRDD<Tuple2<Long, byte[]>> joined(JavaRDD<Tuple2<String, byte[]>> mapped, Joiner.Rules how) {
        mapped.context().setJobDescription("Declinic: find the attempts of each payment");
        int tasks = mapped.getNumPartitions();
        JavaPairRDD<String, byte[]> records = JavaPairRDD.fromJavaRDD(mapped).persist(StorageLevel.DISK_ONLY());
        Broadcast<HashMap<String, String>> payments =
                JavaSparkContext.fromSparkContext(mapped.context()).broadcast(paymentsOfSeveral(records));
        JavaPairRDD<Long, byte[]> joined = records.filter(
                        each -> ItemKey.read(each._1()).isOfPayment())
                .mapToPair(each -> new Tuple2<>(
                        ItemKey.read(each._1()).corrected(payments.value()).written(), each._2()))
                .repartitionAndSortWithinPartitions(new ByPayment(tasks))
                .mapPartitionsToPair(each -> new JoinedPayments(each, how));
        JavaPairRDD<Long, byte[]> others = records.filter(
                        each -> !ItemKey.read(each._1()).isOfPayment())
                .mapToPair(each -> new Tuple2<>(ItemKey.read(each._1()).place(), each._2()));
        return joined.union(others)
                .repartitionAndSortWithinPartitions(new BySplit(tasks))
                .map(each -> each);
    }

    /**
     * The payments of attempts of which deliveries name several: the first counts for all. Few do, and only those come to the
     * driver.
     */
    private static HashMap<String, String> paymentsOfSeveral(JavaPairRDD<String, byte[]> records) {
        HashMap<String, String> payments = new HashMap<>();
        records.keys()
                .map(ItemKey::read)
                .filter(key -> !key.attempt().isEmpty())
                .mapToPair(key -> new Tuple2<>(key.attempt(), Naming.of(key)))
                .reduceByKey(Naming::and)
                .filter(each -> each._2().isOneOfSeveral())
                .mapValues(Naming::payment)
                .collectAsMap()
                .forEach(payments::put);
        return payments;
    }
}
