package org.declinic.cases.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Goes through the bytes of an input, knows where it is, and keeps the bytes of the case that is being cut out. */
final class ByteScanner {

    static final int END = -1;

    /** Of one case. A case takes one or two thousand bytes; without a limit, a file without line ends fills the memory. */
    static final int MOST_BYTES = 1 << 20;

    /** What is kept of a case that is longer. */
    static final int KEPT_OF_LONGER = 1 << 16;

    private static final int LONG_LINE = 1000;

    /** In UTF-8, a character a byte. */
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int at;
    private int end;
    private long offsetOfBuffer;
    private int line;
    private long offsetOfLine;
    private CaseText.Start from;
    private byte[] beginningOfLonger;

    ByteScanner(InputStream in) {
        this(in, 0, 1);
    }

    /** Of bytes that begin where a line of the input does. */
    ByteScanner(InputStream in, long offset, int line) {
        this.in = in;
        this.offsetOfBuffer = offset;
        this.offsetOfLine = offset;
        this.line = line;
        this.from = new CaseText.Start(line, 1, offset);
    }

    /** Goes over the byte order mark, which is no part of the text. */
    void skipByteOrderMark() throws IOException {
        String line = lineAhead();
        if (line != null && line.startsWith(BYTE_ORDER_MARK)) {
            at += BYTE_ORDER_MARK.length();
            offsetOfLine = offset();
        }
    }

    /** The byte that is next, or {@link #END}. */
    int peek() throws IOException {
        return at < end || fill() ? Byte.toUnsignedInt(buffer[at]) : END;
    }

    /** What is left of the line, or its beginning where it is long, without its end; {@code null} at the end. */
    String lineAhead() throws IOException {
        int length = 0;
        while (length < LONG_LINE && (at + length < end || fill()) && buffer[at + length] != '\n') {
            length++;
        }
        if (length == 0 && peek() == END) {
            return null;
        }
        return new String(buffer, at, length, StandardCharsets.ISO_8859_1).stripTrailing();
    }

    void advance() {
        if (buffer[at++] == '\n') {
            line++;
            offsetOfLine = offset();
        }
    }

    /** Goes to the end of the line. */
    void advanceToLineEnd() throws IOException {
        while (peek() != END) {
            byte[] bytes = buffer;
            int next = at;
            int limit = end;
            while (next < limit && bytes[next] != '\n') {
                next++;
            }
            at = next;
            if (next < limit) {
                return;
            }
        }
    }

    /** Goes on behind the end of the line. */
    void advanceLine() throws IOException {
        advanceToLineEnd();
        if (peek() != END) {
            advance();
        }
    }

    /** From here on, bytes belong to a case. */
    void begin() {
        start = at;
        beginningOfLonger = null;
        from = new CaseText.Start(line, (int) (offset() - offsetOfLine) + 1, offset());
    }

    int line() {
        return line;
    }

    CaseText.Start begun() {
        return from;
    }

    /** The bytes since the case began; of too many, the first ones. */
    byte[] taken() {
        return beginningOfLonger == null ? Arrays.copyOfRange(buffer, start, at) : beginningOfLonger;
    }

    /** How many bytes there were since the case began. */
    long length() {
        return offset() - from.byteOffset();
    }

    private long offset() {
        return offsetOfBuffer + at;
    }

    /** Reads more bytes behind those that are kept. */
    private boolean fill() throws IOException {
        if (beginningOfLonger == null && end - start > MOST_BYTES) {
            beginningOfLonger = Arrays.copyOfRange(buffer, start, start + KEPT_OF_LONGER);
        }
        int keep = beginningOfLonger == null ? start : at;
        if (keep > 0) {
            System.arraycopy(buffer, keep, buffer, 0, end - keep);
            offsetOfBuffer += keep;
            at -= keep;
            end -= keep;
            start = 0;
        } else if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(read, 0);
        return read > 0;
    }
}
