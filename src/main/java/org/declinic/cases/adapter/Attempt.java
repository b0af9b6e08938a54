package org.declinic.cases.adapter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.declinic.facts.PriorAttempt;
import org.declinic.facts.PriorAttemptBuilder;

/**
 * An attempt as it is kept in mind for those after it. In order of time; of those at one moment, as they were read; one
 * whose time is not known has no place in that order.
 */
final class Attempt implements Comparable<Attempt> {

    private static final Comparator<Attempt> BY_TIME = Comparator.comparingLong(Attempt::second)
            .thenComparingInt((Attempt attempt) -> attempt.nano)
            .thenComparingLong(attempt -> attempt.number);

    private static final int NO_TIME = -1;
    private static final int MOST_LEARNED = 4;

    private final Digest id;
    private final long number;
    private final long second;
    private final int nano;
    private final BigDecimal total;

    /** What of it many have in common, without its time and amount. */
    private final PriorAttempt kind;

    /** Another delivery of the same attempt, which says more. */
    private Attempt successor;

    /** Other deliveries, as far as they are needed. */
    private List<byte[]> learned = List.of();

    Attempt(Digest id, long number, PriorAttempt told, PriorAttempt kind) {
        this.id = id;
        this.number = number;
        this.second = told.attemptedAt() == null ? 0 : told.attemptedAt().getEpochSecond();
        this.nano = told.attemptedAt() == null ? NO_TIME : told.attemptedAt().getNano();
        this.total = told.total();
        this.kind = kind;
    }

    /** What of an attempt many have in common. */
    static PriorAttempt kindOf(PriorAttempt told) {
        return PriorAttemptBuilder.builder(told).attemptedAt(null).total(null).build();
    }

    Digest id() {
        return id;
    }

    long number() {
        return number;
    }

    boolean hasTime() {
        return nano != NO_TIME;
    }

    long second() {
        return second;
    }

    /** Whether it says how it ended, or when it was, and another delivery does not. */
    boolean saysMoreThan(Attempt other) {
        return weight() > other.weight();
    }

    private int weight() {
        return (kind.outcome() == null ? 0 : 2) + (hasTime() ? 1 : 0);
    }

    /** Another delivery of the same attempt says more. */
    void drop(Attempt other) {
        successor = other;
    }

    boolean isDropped() {
        return successor != null;
    }

    /** Another delivery may say what this one does not. */
    void learn(Mapped other) {
        if (learned.size() < MOST_LEARNED) {
            learned = new ArrayList<>(learned);
            learned.add(other.text().bytes());
        }
    }

    /** What this delivery says, the other one need not do without. */
    void tellSuccessor(Mapped own) {
        successor.learn(withAllThatIsKnown(own));
    }

    /** The case with what other deliveries say. */
    Mapped withAllThatIsKnown(Mapped own) {
        return learned.isEmpty()
                ? own
                : own.with(own.text().withBytes(Deliveries.together(own.text().bytes(), learned)));
    }

    PriorAttempt told() {
        return PriorAttemptBuilder.builder(kind)
                .attemptedAt(Instant.ofEpochSecond(second, nano))
                .total(total)
                .build();
    }

    @Override
    public int compareTo(Attempt other) {
        return BY_TIME.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }
}
