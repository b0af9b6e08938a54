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
    private Tuple2<String, byte[]> next;

    JoinedPayments(Iterator<Tuple2<String, byte[]>> records, Joiner.Rules rules) {
        this.records = records;
        this.rules = rules;
        this.next = records.hasNext() ? records.next() : null;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && next != null) {
            join();
        }
        return !ready.isEmpty();
    }

    @Override
    public Tuple2<Long, byte[]> next() {
        hasNext();
        return ready.remove();
    }

    private void join() {
        ItemKey first = ItemKey.read(next._1());
        LeftOut leftOut = new LeftOut();
        Joiner joiner = new Joiner(rules, leftOut);
        while (next != null && ItemKey.read(next._1()).payment().equals(first.payment())) {
            joiner.add(Item.of(next._2()).mapped());
            next = records.hasNext() ? records.next() : null;
        }
        joiner.end();
        for (Mapped each = joiner.poll(); each != null; each = joiner.poll()) {
            ready.add(new Tuple2<>(each.text().number(), new Item(each, null).bytes()));
        }
        if (!leftOut.counts().isEmpty()) {
            ready.add(new Tuple2<>(first.place(), new Item(null, leftOut).bytes()));
        }
    }
}
