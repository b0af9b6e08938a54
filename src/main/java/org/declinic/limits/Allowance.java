package org.declinic.limits;

import java.time.Duration;
import java.util.function.Supplier;
import org.declinic.finding.Limit;

/**
 * What a thread may still spend on the case that it is diagnosing. Long work asks for it from time to time by the methods of
 * this class, and is ended by {@link Stopped}: when the time is over, when the thread is interrupted, and when a limit is
 * reached. Where no case is begun, there is no end.
 */
public final class Allowance {

    private static final ThreadLocal<Allowance> CURRENT = new ThreadLocal<>();

    /** To look at the clock takes as long as ten small steps. */
    private static final int STEPS_BETWEEN_LOOKS = 256;

    private static final int MATCHES_OF_A_CONCLUSION = 10;

    private static final int CHARACTERS_OF_A_MATCH = 100;

    private final Limits limits;
    private final long begin = System.nanoTime();
    private final long nanos;
    private int steps;
    private long matches;

    private Allowance(Limits limits) {
        this.limits = limits;
        this.nanos = saturated(limits.deadline());
    }

    /**
     * Works on a case within limits. Where this thread works within some already, those hold.
     *
     * @param limits the limits
     * @param work the work
     * @param <T> what comes of it
     * @param <E> how it can fail
     * @return what comes of it
     * @throws E when it fails
     */
    public static <T, E extends Exception> T within(Limits limits, Work<T, E> work) throws E {
        if (CURRENT.get() != null) {
            return work.result();
        }
        CURRENT.set(new Allowance(limits));
        try {
            poll();
            return work.result();
        } finally {
            CURRENT.remove();
        }
    }

    /** Ends the work when its time is over or its thread is interrupted. For steps of a microsecond or more. */
    public static void poll() {
        Allowance current = CURRENT.get();
        if (current != null) {
            current.look();
        }
    }

    /** The same for small steps: most of them do not look at the clock. */
    public static void step() {
        Allowance current = CURRENT.get();
        if (current != null && ++current.steps % STEPS_BETWEEN_LOOKS == 0) {
            current.look();
        }
    }

    /** A small step that also takes memory: a row of facts that the conditions of a rule bring together. */
    public static void match() {
        take(1);
    }

    /** A conclusion of a rule, which takes as much memory as ten rows of facts do. */
    public static void conclusion() {
        take(MATCHES_OF_A_CONCLUSION);
    }

    /**
     * A text that is made.
     *
     * @param characters how long it is; a hundred take as much memory as a row of facts does
     */
    public static void text(int characters) {
        if (characters >= CHARACTERS_OF_A_MATCH) {
            take(characters / CHARACTERS_OF_A_MATCH);
        }
    }

    private static void take(long matches) {
        Allowance current = CURRENT.get();
        if (current != null) {
            current.matches += matches;
            if (current.matches > current.limits.matches()) {
                demand(Limit.MATCHES, current.matches, () -> "rules match too often, or conclude too much");
            }
            if (++current.steps % STEPS_BETWEEN_LOOKS == 0) {
                current.look();
            }
        }
    }

    /**
     * Ends the work when there is too much of something: more than the limit of the case that is begun, or else of
     * {@link Limits#DEFAULT}.
     *
     * @param limit what is limited
     * @param seen how much there is
     * @param what what is wrong, the beginning of a sentence
     */
    public static void demand(Limit limit, long seen, Supplier<String> what) {
        Limits limits = limits();
        if (seen > limits.of(limit)) {
            throw new LimitReached(limit, limits.of(limit), seen, what.get());
        }
    }

    /**
     * How many reasons are told for a cause, and against it: of the case that is begun, or else of {@link Limits#DEFAULT}.
     *
     * @return at least 1
     */
    public static int reasons() {
        return limits().reasons();
    }

    private static Limits limits() {
        Allowance current = CURRENT.get();
        return current == null ? Limits.DEFAULT : current.limits;
    }

    private void look() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Cancelled();
        }
        long taken = System.nanoTime() - begin;
        if (taken > nanos) {
            throw LimitReached.late(limits.deadline(), Duration.ofNanos(taken));
        }
    }

    private static long saturated(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException beyondAllClocks) {
            return Long.MAX_VALUE;
        }
    }
}
