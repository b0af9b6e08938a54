package org.declinic.engine.process;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

/** A place for a process. When the one in it is of no use any more, another is started at once. For one thread at a time. */
final class Seat {

    /** How long a process may go on with what nobody waits for. */
    private static final Duration TO_FINISH = Duration.ofSeconds(1);

    /** The one that failed last is replaced at once; after more without an answer between, this and then twice as long. */
    private static final long FIRST_PAUSE_MILLIS = 250;

    private static final int MOST_DOUBLINGS = 5;

    private final Children children;
    private Future<Child> child;
    private int failures;

    Seat(Children children) {
        this.children = children;
    }

    void occupy() {
        if (child == null) {
            child = children.submit(children::start);
        }
    }

    /** Whether nobody has to wait for its process to start. */
    boolean isReady() {
        return child != null && child.isDone();
    }

    byte[] answer(byte[] message, boolean prepared, Duration atMost)
            throws EndedException, TimeoutException, InterruptedException {
        Child asked = child();
        if (prepared && !asked.isPrepared()) {
            try {
                byte[] preparation = children.service().preparation();
                exchange(
                        asked,
                        () -> asked.prepare(preparation),
                        children.service().toStart());
            } catch (TimeoutException e) {
                throw children.notReady();
            }
        }
        byte[] answer = exchange(asked, () -> asked.answer(message), atMost);
        failures = 0;
        return answer;
    }

    /** The process; when it ended, or its start was cut off, the next one. */
    private Child child() throws EndedException, InterruptedException {
        try {
            Child ready = started();
            if (ready.isAlive()) {
                return ready;
            }
            replace();
        } catch (EndedException replaced) {
            return started();
        }
        return started();
    }

    /** The process, when it is ready. When it cannot be started, another try begins. */
    Child started() throws EndedException, InterruptedException {
        occupy();
        boolean started = false;
        try {
            Child ready = Children.get(child, Duration.ofMillis(Long.MAX_VALUE));
            started = true;
            return ready;
        } catch (TimeoutException e) {
            throw children.notReady();
        } catch (InterruptedException e) {
            started = true; // or will be, for the next one
            throw e;
        } finally {
            if (!started) {
                replace();
            }
        }
    }

    private byte[] exchange(Child asked, Callable<byte[]> question, Duration atMost)
            throws EndedException, TimeoutException, InterruptedException {
        Future<byte[]> answer = children.submit(question);
        try {
            return Children.get(answer, atMost);
        } catch (InterruptedException e) {
            child = children.submit(() -> finished(asked, answer));
            throw e;
        } catch (EndedException | TimeoutException e) {
            asked.kill();
            replace();
            throw e;
        }
    }

    private Child finished(Child asked, Future<byte[]> answer) throws EndedException, InterruptedException {
        try {
            Children.get(answer, TO_FINISH);
            return asked;
        } catch (EndedException | TimeoutException e) {
            asked.kill();
            return children.start();
        }
    }

    private void replace() {
        long pause = failures == 0 ? 0 : FIRST_PAUSE_MILLIS << Math.min(failures - 1, MOST_DOUBLINGS);
        failures++;
        child = children.submit(() -> {
            Thread.sleep(pause);
            return children.start();
        });
    }
}
