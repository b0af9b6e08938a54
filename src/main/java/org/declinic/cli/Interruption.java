package org.declinic.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.declinic.cases.batch.Batch;

/** Has a signal that ends the process stop a run cleanly first. From its making on, the process waits for its closing. */
final class Interruption implements AutoCloseable {

    private final CountDownLatch cleanedUp = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait);
    private Batch batch;
    private boolean signalled;

    Interruption() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            signalled = true;
        }
    }

    synchronized boolean signalled() {
        return signalled;
    }

    synchronized void stops(Batch running) {
        batch = running;
        if (signalled) {
            running.stop();
        }
    }

    private synchronized void signal() {
        signalled = true;
        if (batch != null) {
            batch.stop();
        }
    }

    private void stopAndWait() {
        signal();
        try {
            cleanedUp.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * All is cleaned up. Returns only when the process goes on: Java 17 takes the exit code of a thread that ends the
     * process while a signal does, in place of the signal's.
     */
    @Override
    public void close() {
        cleanedUp.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            while (true) {
                LockSupport.park(this);
            }
        }
    }
}
