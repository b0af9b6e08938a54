package org.declinic.spark;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import org.declinic.cases.adapter.Joiner;
import org.declinic.cases.adapter.LeftOut;
import org.declinic.cases.adapter.Mapped;
import scala.Tuple2;

/** Tells the attempts of each payment of those before them. The records of a payment follow each other, in order. */
final class JoinedPayments implements Iterator<Tuple2<Long, byte[]>> {

    private final Iterator<Tuple2<String, byte[]>> records;
    private final Joiner.Rules rules;
    private final Queue<Tuple2<Long, byte[]>> ready = new ArrayDeque<>();
    private ItemKey first;
    private LeftOut leftOut;
    private Joiner joiner;

    JoinedPayments(Iterator<Tuple2<String, byte[]>> records, Joiner.Rules rules) {
        this.records = records;
        this.rules = rules;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && (records.hasNext() || joiner != null)) {
            if (records.hasNext()) {
                add(records.next());
            } else {
                end();
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Tuple2<Long, byte[]> next() {
        hasNext();
        return ready.remove();
    }

    private void add(Tuple2<String, byte[]> record) {
        ItemKey key = ItemKey.read(record._1());
        if (joiner != null && !key.payment().equals(first.payment())) {
            end();
        }
        if (joiner == null) {
            first = key;
            leftOut = new LeftOut();
            joiner = new Joiner(rules, leftOut);
        }
        joiner.add(Item.of(record._2()).mapped());
        poll();
    }

    /** No record of the payment follows. */
    private void end() {
        joiner.end();
        poll();
        if (!leftOut.counts().isEmpty()) {
            ready.add(new Tuple2<>(first.place(), new Item(null, leftOut).bytes()));
        }
        joiner = null;
    }

    private void poll() {
        for (Mapped each = joiner.poll(); each != null; each = joiner.poll()) {
            ready.add(new Tuple2<>(each.text().number(), new Item(each, null).bytes()));
        }
    }
}
