package org.declinic.cases.adapter;

/**
 * How far the records have come in time: forwards or backwards, and out of that order by at most the window; the first few
 * thousand in any order. Not thread-safe.
 */
final class Passage {

    /** For so many records one whose time is not known waits for another delivery, which may know it. */
    static final int MOST_UNTIMED = 10_000;

    private final long window;
    private final int anyOrder;
    private long first = Long.MIN_VALUE;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;
    private long number;

    /** Of a window in seconds; so many records may come in any order. */
    Passage(long window, int anyOrder) {
        this.window = window;
        this.anyOrder = anyOrder;
    }

    /** The number of the next record. */
    long next() {
        return ++number;
    }

    void see(Attempt attempt) {
        if (attempt.hasTime()) {
            first = first == Long.MIN_VALUE ? attempt.second() : first;
            earliest = Math.min(earliest, attempt.second());
            latest = Math.max(latest, attempt.second());
        }
    }

    /** Whether no record to come is told of an attempt, nor taken for another delivery of it. */
    boolean isOver(Attempt attempt) {
        if (!attempt.hasTime() || isInAnyOrder()) {
            return isLongAgo(attempt);
        }
        return goesBack() ? attempt.second() > earliest + 3 * window : attempt.second() < latest - 3 * window;
    }

    /** Whether none can still come that belongs to an attempt: before it, and behind it where that is asked for. */
    boolean isPast(Attempt attempt, boolean alsoBehind) {
        if (!attempt.hasTime() || isInAnyOrder()) {
            return isLongAgo(attempt);
        }
        long needed = alsoBehind ? 2 * window : window;
        return goesBack()
                ? earliest < attempt.second() - 2 * window
                : goesForward() && latest > attempt.second() + needed;
    }

    boolean isOutOfOrder(Attempt attempt) {
        return attempt.hasTime()
                && !isInAnyOrder()
                && (goesBack()
                        ? attempt.second() > earliest + window
                        : goesForward() && attempt.second() < latest - window);
    }

    private boolean isInAnyOrder() {
        return number <= anyOrder;
    }

    private boolean isLongAgo(Attempt attempt) {
        return attempt.number() < number - MOST_UNTIMED;
    }

    private boolean goesForward() {
        return latest - first > window && !goesBack();
    }

    private boolean goesBack() {
        return first - earliest > window;
    }
}
