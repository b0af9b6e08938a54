package org.declinic.bench.floor;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream of lines in chunks of whole lines. */
public final class Chunks {

    /**
     * What came of a chunk.
     *
     * @param bytes the results' lines
     * @param records how many records there were
     */
    public record Result(byte[] bytes, int records) {}

    private final InputStream in;
    private final int size;
    private byte[] begun = new byte[0];

    /** Chunks of about a size, in bytes. */
    public Chunks(InputStream in, int size) {
        this.in = in;
        this.size = size;
    }

    /** The next lines, or none at the end. */
    public byte[] next() throws IOException {
        byte[] read = Arrays.copyOf(begun, begun.length + size);
        int count = in.readNBytes(read, begun.length, size);
        int end = begun.length + count;
        if (count < size) {
            begun = new byte[0];
            return Arrays.copyOf(read, end);
        }
        int lineEnd = end;
        while (lineEnd > 0 && read[lineEnd - 1] != '\n') {
            lineEnd--;
        }
        begun = Arrays.copyOfRange(read, lineEnd, end);
        return lineEnd == 0 ? next() : Arrays.copyOf(read, lineEnd);
    }
}
