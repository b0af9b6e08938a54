package org.declinic.spark;

import java.io.Serializable;

/** What the deliveries of an attempt name as its payment. No record, which not every serializer of Spark can write. */
final class Naming implements Serializable {

    private static final long serialVersionUID = 1;

    private final String payment;
    private final long place;
    private final boolean isOneOfSeveral;

    private Naming(String payment, long place, boolean isOneOfSeveral) {
        this.payment = payment;
        this.place = place;
        this.isOneOfSeveral = isOneOfSeveral;
    }

    static Naming of(ItemKey key) {
        return new Naming(key.payment(), key.place(), false);
    }

    /** What the first of both names. */
    Naming and(Naming other) {
        Naming first = place < other.place ? this : other;
        boolean several = isOneOfSeveral || other.isOneOfSeveral || !payment.equals(other.payment);
        return new Naming(first.payment, first.place, several);
    }

    String payment() {
        return payment;
    }

    boolean isOneOfSeveral() {
        return isOneOfSeveral;
    }
}
