package org.declinic.casefile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How a text begins. */
final class Beginning {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int BYTES_OF_MARK = 3;

    private Beginning() {}

    /** What can be read of a text at once, after its byte order mark. The stream stays there, before what was read. */
    static String withoutByteOrderMark(BufferedInputStream text, int most) throws IOException {
        text.mark(most);
        byte[] bytes = new byte[most];
        int length = text.readNBytes(bytes, 0, BYTES_OF_MARK);
        length += length < BYTES_OF_MARK ? 0 : Math.max(text.read(bytes, length, most - length), 0);
        text.reset();
        String beginning = new String(bytes, 0, length, StandardCharsets.UTF_8);
        if (beginning.startsWith(BYTE_ORDER_MARK)) {
            text.skipNBytes(BYTES_OF_MARK);
            return beginning.substring(1);
        }
        return beginning;
    }
}
