package org.declinic;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.declinic.Wire.Answer;
import org.declinic.Wire.Order;
import org.declinic.Wire.Setup;
import org.declinic.cases.casefile.SentFacts;
import org.declinic.engine.process.BoundedBytes;
import org.declinic.engine.process.Frames;
import org.declinic.finding.Place;

/** The process of an {@link IsolatedDeclinic}: diagnoses one case after the other, and ends when its input does. */
final class Worker {

    private static final int FAILED = 70;

    private final BlockingQueue<byte[]> messages = new LinkedBlockingQueue<>();
    private final SentFacts sent = new SentFacts();
    private final Frames frames;
    private Setup setup;
    private Declinic declinic;

    private Worker(Frames frames) {
        this.frames = frames;
    }

    /**
     * Begins when the token of its frames comes in.
     *
     * @param none nothing: what is there, all processes of a machine can read
     */
    public static void main(String[] none) {
        InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        System.setIn(InputStream.nullInputStream());
        try {
            FileOutputStream out = new FileOutputStream(FileDescriptor.out);
            Worker worker = new Worker(new Frames(in, out, Frames.token(in), Integer.MAX_VALUE, noise -> {}));
            Thread reader = new Thread(worker::read, "messages");
            reader.setDaemon(true);
            reader.start();
            worker.work();
        } catch (IOException
                | InterruptedException
                | RuntimeException
                | Error e) { // whose trace says no more to a user
            System.err.println(e);
            Runtime.getRuntime().halt(FAILED);
        }
    }

    /** All the time, so that the end of the input ends whatever goes on. */
    private void read() {
        try {
            for (long number = 0; ; number++) {
                messages.add(frames.receive(number));
            }
        } catch (IOException end) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void work() throws IOException, InterruptedException {
        setup = Wire.read(messages.take(), Setup.class);
        Answer answer;
        try {
            declinic = new Declinic(setup.load(), setup.limits());
            answer = Answer.ready(declinic.rules().version());
        } catch (DeclinicException e) {
            answer = Answer.of(e);
        }
        for (long number = 0; ; number++) {
            frames.send(number, bytes(answer));
            answer = answer(Wire.read(messages.take(), Order.class));
        }
    }

    private Answer answer(Order order) throws IOException {
        try {
            if (order.facts() == null) {
                declinic.rules().prepareToAsk();
                return Answer.ready(declinic.rules().version());
            }
            return Answer.of(
                    order.ask()
                            ? declinic.diagnoseAndAsk(order.id(), sent.received(order.facts()))
                            : declinic.diagnose(order.id(), sent.received(order.facts())));
        } catch (DeclinicException e) {
            return Answer.of(e);
        }
    }

    private byte[] bytes(Answer answer) throws BoundedBytes.TooMany {
        try {
            return Wire.bytes(answer, setup.mostAnswered());
        } catch (BoundedBytes.TooMany e) {
            String how = "what it has to say of the case is " + e.getMessage();
            return Wire.bytes(
                    Answer.of(new ProcessFailedException(Place.of("the case"), how, null)), setup.mostAnswered());
        }
    }
}
