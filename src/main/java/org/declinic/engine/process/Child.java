package org.declinic.engine.process;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;

/** A process that answers one message after the other. For one thread at a time; any may kill it. */
final class Child {

    private static final int BITS_OF_TOKEN = 128;
    private static final int SIGNALLED = 128;
    private static final int SECONDS_TO_END = 5;

    private final Process process;
    private final String token = new BigInteger(BITS_OF_TOKEN, new SecureRandom()).toString(Character.MAX_RADIX);
    private final Frames frames;
    private final LastWords lastWords = new LastWords();
    private long asked;
    private boolean prepared;

    private Child(Process process, long mostAnswered) {
        this.process = process;
        this.frames = new Frames(
                new BufferedInputStream(process.getInputStream()),
                process.getOutputStream(),
                token,
                mostAnswered,
                lastWords::add);
    }

    static Child start(Jvm jvm, long mostAnswered) throws EndedException {
        try {
            return new Child(jvm.start(), mostAnswered);
        } catch (IOException e) {
            throw new EndedException("it cannot be started: " + e.getMessage());
        }
    }

    /** Asks, and waits for the answer. Once this fails, the process is of no use any more. */
    byte[] answer(byte[] message) throws EndedException {
        try {
            send(message);
            byte[] answer = frames.receive(asked++);
            lastWords.forget();
            return answer;
        } catch (IOException e) {
            throw new EndedException(why(e));
        }
    }

    private void send(byte[] message) {
        try {
            if (asked == 0) {
                process.getOutputStream().write((token + '\n').getBytes(StandardCharsets.US_ASCII));
            }
            frames.send(asked, message);
        } catch (IOException ended) {
            return; // what it said last is still to be received
        }
    }

    /** Whether it was told by {@link #prepare} what it needs for some messages. */
    boolean isPrepared() {
        return prepared;
    }

    byte[] prepare(byte[] message) throws EndedException {
        byte[] answer = answer(message);
        prepared = true;
        return answer;
    }

    /** The handle knows at once that it ended, the process a little later. */
    boolean isAlive() {
        return process.isAlive() && process.toHandle().isAlive();
    }

    /** Ends it at once. Its streams are at their end then. */
    void kill() {
        process.destroyForcibly();
    }

    void waitForEnd() throws InterruptedException {
        process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
    }

    private String why(IOException e) {
        try {
            boolean ended = process.waitFor(1, TimeUnit.SECONDS);
            String how = ended ? how(process.exitValue()) : e.getMessage();
            String said = lastWords.toString();
            return how + (said.isEmpty() ? "" : "; it said last: " + said);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return e.getMessage();
        }
    }

    private static String how(int code) {
        return code > SIGNALLED ? "it was killed by signal " + (code - SIGNALLED) : "it ended with exit code " + code;
    }
}
