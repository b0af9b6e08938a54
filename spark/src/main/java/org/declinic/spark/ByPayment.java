package org.declinic.spark;

import org.apache.spark.Partitioner;

/** Brings the records of a payment to one task. */
final class ByPayment extends Partitioner {

    private static final long serialVersionUID = 1;

    private final int tasks;

    ByPayment(int tasks) {
        this.tasks = tasks;
    }

    @Override
    public int numPartitions() {
        return tasks;
    }

    @Override
    public int getPartition(Object key) {
        return Math.floorMod(ItemKey.read((String) key).payment().hashCode(), tasks);
    }
}
