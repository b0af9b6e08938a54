package org.declinic.batch;

import java.io.IOException;
import org.declinic.batch.Batch.Ending;

/**
 * The course of a run on several threads: which chunks they work on, whose turn it is to write, and how it ends. Safe to
 * use from many threads.
 */
final class Course {

    /** What is done in turn. */
    interface Writing {
        void run() throws IOException;
    }

    private Ending ending = Ending.COMPLETE;
    private Throwable failure;
    private long turn;
    private int inFlight;
    private int working;

    Course(int threads) {
        this.working = threads;
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

    /** Writes when all chunks before are written. What comes after a failure, or after too many errors, is not written. */
    synchronized void writeInTurn(long number, Writing writing) throws IOException, InterruptedException {
        while (turn != number && failure == null) {
            wait();
        }
        if (failure == null && ending != Ending.TOO_MANY_ERRORS) {
            writing.run();
        }
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

    /** Waits for the threads; when the run is ending, only for those that have a chunk. */
    synchronized Ending awaitEnd() throws IOException, InterruptedException {
        while (working > 0 && !(isEnding() && inFlight == 0) && failure == null) {
            wait();
        }
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        return ending;
    }
}
