package org.declinic.cases.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;

/**
 * Whole lines of an input that has a case or record a line, and what stands before them, so that they can be read apart
 * from the rest. Immutable.
 *
 * @param begin where the first of them begins, in bytes from 0
 * @param end where the line after the last begins, or the end of the input
 * @param firstLine the number of the first line, from 1
 * @param textsBefore how many cases or records stand before
 */
public record LineRange(long begin, long end, int firstLine, long textsBefore) implements Serializable {

    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    /**
     * How much stands in some lines.
     *
     * @param begin where the first of them begins, in bytes from 0
     * @param end where the line after the last begins, or the end of the input
     * @param lines how many lines end there
     * @param texts how many of the lines are not blank
     */
    public record Size(long begin, long end, int lines, long texts) implements Serializable {}

    /**
     * Goes through the lines that begin between two places.
     *
     * @param in the input from the byte before the first place on, or from its beginning on where that is 0; buffered
     * @param from the first place, in bytes from 0
     * @param to where no line begins any more
     * @return how much stands in these lines
     * @throws IOException when the input cannot be read
     */
    public static Size sizeOf(InputStream in, long from, long to) throws IOException {
        long at = from;
        if (from > 0) {
            at--;
            int next;
            do {
                next = in.read();
                at += next < 0 ? 0 : 1;
            } while (next >= 0 && next != '\n' && at < to);
            if (next != '\n') {
                return new Size(at, at, 0, 0);
            }
        }
        long begin = at;
        int lines = 0;
        long texts = 0;
        boolean ended = false;
        while (!ended && at < to) {
            boolean isText = false;
            int next = in.read();
            for (; next >= 0 && next != '\n'; next = in.read()) {
                boolean isMark = at < BYTE_ORDER_MARK.length && next == BYTE_ORDER_MARK[(int) at];
                isText |= next != ' ' && next != '\t' && next != '\r' && !isMark;
                at++;
            }
            ended = next < 0;
            at += ended ? 0 : 1;
            lines += ended ? 0 : 1;
            texts += isText ? 1 : 0;
        }
        return new Size(begin, at, lines, texts);
    }
}
