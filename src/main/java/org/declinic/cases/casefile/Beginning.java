package org.declinic.cases.casefile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/**
 * The first line of a text, as far as it can be read, and what comes with it.
 *
 * @param bytes the beginning
 * @param text the whole text, from its beginning
 */
record Beginning(byte[] bytes, InputStream text) {

    private static final int LOOK_AHEAD = 1 << 16;

    static Beginning of(InputStream text) throws IOException {
        byte[] bytes = new byte[LOOK_AHEAD];
        int length = 0;
        int read = text.read(bytes);
        while (read > 0) {
            length += read;
            if (length == bytes.length || hasLineEnd(bytes, length - read, length)) {
                break;
            }
            read = readOrNothing(text, bytes, length);
        }
        byte[] beginning = Arrays.copyOf(bytes, length);
        return new Beginning(beginning, new SequenceInputStream(new ByteArrayInputStream(beginning), text));
    }

    private static int readOrNothing(InputStream text, byte[] bytes, int from) {
        try {
            return text.read(bytes, from, bytes.length - from);
        } catch (IOException comesAgain) {
            return 0;
        }
    }

    private static boolean hasLineEnd(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\n') {
                return true;
            }
        }
        return false;
    }
}
