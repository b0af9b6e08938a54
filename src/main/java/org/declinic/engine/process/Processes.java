package org.declinic.engine.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Some processes, each of which answers one message after the other. One that ends, or takes too long, is started anew. Safe
 * to use from many threads.
 */
public final class Processes implements AutoCloseable {

    private final Children children;
    private final List<Seat> seats;
    private final BlockingDeque<Seat> free;

    /**
     * Processes that are yet to be started.
     *
     * @param service what they are for
     * @param count how many there are
     */
    public Processes(Service service, int count) {
        children = new Children(service);
        seats = Stream.generate(() -> new Seat(children)).limit(count).toList();
        free = new LinkedBlockingDeque<>(seats);
    }

    /**
     * Starts them, and waits for the first.
     *
     * @throws EndedException when it does not start
     * @throws InterruptedException when this thread is interrupted
     */
    public void start() throws EndedException, InterruptedException {
        seats.get(0).started();
        seats.forEach(Seat::occupy);
    }

    /**
     * Has a message answered by the next process that is free.
     *
     * @param message what to answer
     * @param prepared whether the process has to be prepared
     * @param atMost how long it may take from the moment that a process has it
     * @return the answer
     * @throws EndedException when there is none
     * @throws TimeoutException when there is none in time
     * @throws InterruptedException when this thread is interrupted
     */
    public byte[] answer(byte[] message, boolean prepared, Duration atMost)
            throws EndedException, TimeoutException, InterruptedException {
        Seat seat = free.take();
        try {
            return seat.answer(message, prepared, atMost);
        } finally {
            if (seat.isReady()) {
                free.addFirst(seat);
            } else {
                free.addLast(seat);
            }
        }
    }

    /** Ends all processes, and what waits for their answers. */
    @Override
    public void close() {
        children.close();
    }
}
