package org.declinic.engine.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts processes of a service, and has the threads that wait for them, until it is closed. Safe to use from many threads. */
final class Children implements AutoCloseable {

    private static final int SECONDS_TO_END = 5;

    private final Service service;
    private final Set<Child> started = new HashSet<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "declinic-process");
        thread.setDaemon(true);
        return thread;
    });

    private boolean closed;

    Children(Service service) {
        this.service = service;
    }

    Service service() {
        return service;
    }

    /** Works in a thread of its own; once this is closed, that fails. */
    <T> Future<T> submit(Callable<T> work) {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException late) {
            return CompletableFuture.failedFuture(new EndedException("it was closed"));
        }
    }

    /** A process that was greeted. */
    Child start() throws EndedException, InterruptedException {
        Child child = Child.start(service.jvm(), service.mostAnswered());
        adopt(child);
        boolean greeted = false;
        try {
            Duration most = service.toStart();
            service.greeted().accept(get(submit(() -> child.answer(service.greeting())), most));
            greeted = true;
            return child;
        } catch (TimeoutException e) {
            throw notReady();
        } finally {
            if (!greeted) {
                child.kill();
            }
        }
    }

    EndedException notReady() {
        return new EndedException("it was not ready after " + service.toStart().toMillis() + " milliseconds");
    }

    private synchronized void adopt(Child child) throws EndedException {
        if (closed) {
            child.kill();
            throw new EndedException("it was closed");
        }
        started.removeIf(each -> !each.isAlive());
        started.add(child);
    }

    /** What comes of work, with what it throws itself. */
    static <T> T get(Future<T> work, Duration atMost) throws EndedException, InterruptedException, TimeoutException {
        try {
            return work.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EndedException ended) {
                throw ended;
            } else if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            } else if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new EndedException("it was closed"); // which interrupted the work
        }
    }

    @Override
    public void close() {
        List<Child> all = new ArrayList<>();
        synchronized (this) {
            closed = true;
            all.addAll(started);
        }
        threads.shutdownNow();
        all.forEach(Child::kill);
        try {
            for (Child each : all) {
                each.waitForEnd();
            }
            threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
