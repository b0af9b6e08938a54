package org.declinic.engine.process;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Messages over streams that others write to as well: a JVM that dies, or a rule that prints. A message is what stands, as
 * long as it says, between two lines that begin with the token; the first has its number. For one thread that sends and
 * one that receives.
 */
public final class Frames {

    /** Of what is no message, as much is taken for one line. */
    private static final int LONGEST_LINE = 1_000;

    private static final int PARTS_OF_HEAD = 3;

    private final InputStream in;
    private final OutputStream out;
    private final String token;
    private final byte[] end;
    private final long most;
    private final Consumer<String> noise;

    /**
     * Frames of a token.
     *
     * @param in where messages come from, buffered
     * @param out where they go to
     * @param token what nobody else knows
     * @param most how many bytes a message may have that is received
     * @param noise takes each line that is no message
     */
    public Frames(InputStream in, OutputStream out, String token, long most, Consumer<String> noise) {
        this.in = in;
        this.out = out;
        this.token = token;
        this.end = ascii("\n" + token + " end\n");
        this.most = most;
        this.noise = noise;
    }

    /**
     * Reads the line that hands over a token.
     *
     * @param in where it comes from, buffered
     * @return the token
     * @throws IOException when there is no more to read
     */
    public static String token(InputStream in) throws IOException {
        return line(in);
    }

    /**
     * Sends a message.
     *
     * @param number its number
     * @param message what it says
     * @throws IOException when nobody reads it any more
     */
    public void send(long number, byte[] message) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(message.length + 2 * end.length);
        frame.writeBytes(ascii("\n" + token + ' ' + number + ' ' + message.length + "\n"));
        frame.writeBytes(message);
        frame.writeBytes(end);
        frame.writeTo(out);
        out.flush();
    }

    /**
     * Waits for a message.
     *
     * @param number the number that it must have
     * @return what it says
     * @throws EOFException when there is no more to read
     * @throws IOException when it is torn, too long, or another one
     */
    public byte[] receive(long number) throws IOException {
        String line = line(in);
        while (!line.startsWith(token + ' ')) {
            if (!line.isBlank()) {
                noise.accept(line);
            }
            line = line(in);
        }
        byte[] message = in.readNBytes(length(line.split(" "), number));
        if (!Arrays.equals(in.readNBytes(end.length), end)) {
            throw new IOException("its answer is torn");
        }
        return message;
    }

    private int length(String[] head, long number) throws IOException {
        if (head.length != PARTS_OF_HEAD || !head[1].equals(Long.toString(number))) {
            throw new IOException("its answer is to nothing that was asked");
        }
        try {
            int length = Integer.parseInt(head[2]);
            if (length >= 0 && length <= most) {
                return length;
            }
        } catch (NumberFormatException torn) {
            throw new IOException("its answer is torn", torn);
        }
        throw new IOException("its answer is longer than " + most + " bytes");
    }

    /** A line without its end, or a part of one that is too long. */
    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new EOFException("it ended");
            }
            line.write(each);
            if (line.size() == LONGEST_LINE) {
                break;
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
