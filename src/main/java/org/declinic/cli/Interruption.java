package org.declinic.cli;

import java.util.concurrent.CountDownLatch;
import org.declinic.batch.Batch;

/** Has a signal that ends the process stop a run cleanly first. */
final class Interruption implements AutoCloseable {

    private final CountDownLatch cleanedUp = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait);
    private volatile Batch batch;

    void stops(Batch running) {
        batch = running;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stopAndWait() {
        batch.stop();
        try {
            cleanedUp.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All is cleaned up. */
    @Override
    public void close() {
        cleanedUp.countDown();
        if (batch != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                return; // the process is ending by a signal
            }
        }
    }
}
