package org.declinic.cases.batch;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.declinic.cases.adapter.TooManyGroups;
import org.declinic.cases.batch.Batch.Ending;

/**
 * The course of a run on several threads: which chunks they work on, whose turn it is to write, and how it ends. Safe to
 * use from many threads.
 */
final class Course {

    /** What is done in turn. */
    interface Writing {
        void run() throws IOException;
    }

    /** Enough that no thread waits for another because of a chunk that takes a little longer. */
    private static final int AHEAD_A_THREAD = 3;

    /** For what is under way when the run is stopped: whoever takes the output may have gone. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private final Map<Long, Writing> ready = new HashMap<>();
    private final int mostAhead;
    private Ending ending = Ending.COMPLETE;
    private Throwable failure;
    private long turn;
    private boolean isWriting;
    private int inFlight;
    private int working;

    Course(int threads) {
        this.working = threads;
        this.mostAhead = AHEAD_A_THREAD * threads;
    }

    synchronized boolean isEnding() {
        return failure != null || ending != Ending.COMPLETE;
    }

    /** Begins to work on a chunk; not when the run is ending. */
    synchronized boolean begins() {
        if (isEnding()) {
            return false;
        }
        inFlight++;
        return true;
    }

    /**
     * Writes what came of a chunk when all before it is written; so it may be written by the thread that writes that. Waits
     * when it is far ahead. What comes after a failure, or after too many errors, is not written.
     */
    void writeInTurn(long number, Writing writing) throws IOException, InterruptedException {
        isReady(number, writing);
        for (Writing next = takeTurn(); next != null; next = takeTurn()) {
            next.run();
            endTurn();
        }
    }

    private synchronized void isReady(long number, Writing writing) throws InterruptedException {
        while (number - turn > mostAhead && failure == null) {
            wait();
        }
        ready.put(number, writing);
    }

    private synchronized Writing takeTurn() {
        if (isWriting || failure != null) {
            return null;
        }
        Writing next = ready.remove(turn);
        isWriting = next != null;
        return ending == Ending.TOO_MANY_ERRORS && isWriting ? () -> {} : next;
    }

    private synchronized void endTurn() {
        isWriting = false;
        turn++;
        inFlight--;
        notifyAll();
    }

    synchronized void end(Ending how) {
        if (ending == Ending.COMPLETE) {
            ending = how;
        }
        notifyAll();
    }

    synchronized void fail(Throwable thrown) {
        failure = failure == null ? thrown : failure;
        notifyAll();
    }

    /** A thread has nothing more to do. */
    synchronized void leave() {
        working--;
        notifyAll();
    }

    /** Waits for the threads; when the run is ending, only for those that have a chunk, and not for long. */
    synchronized Ending awaitEnd() throws IOException, InterruptedException {
        long patience = PATIENCE;
        while (working > 0 && failure == null && !(isEnding() && (inFlight == 0 || patience <= 0))) {
            if (isEnding()) {
                long begun = System.nanoTime();
                TimeUnit.NANOSECONDS.timedWait(this, patience);
                patience -= System.nanoTime() - begun;
            } else {
                wait();
            }
        }
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
        if (failure instanceof TooManyGroups e) {
            throw e;
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        return ending;
    }
}
