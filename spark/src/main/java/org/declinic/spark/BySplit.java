package org.declinic.spark;

import org.apache.spark.Partitioner;

/** Brings records back to the task of the split that they are from. */
final class BySplit extends Partitioner {

    private static final long serialVersionUID = 1;

    private final int splits;

    BySplit(int splits) {
        this.splits = splits;
    }

    @Override
    public int numPartitions() {
        return splits;
    }

    @Override
    public int getPartition(Object place) {
        return ItemKey.split((Long) place);
    }
}
