package org.declinic.casefile;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks what begins as gzip does (RFC 1952), whatever its name. */
final class Gzip {

    private static final int MAGIC_1 = 0x1f;
    private static final int MAGIC_2 = 0x8b;
    private static final int BUFFER = 1 << 16;

    private Gzip() {}

    static InputStream unpacked(InputStream bytes) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes, BUFFER);
        in.mark(2);
        boolean packed = in.read() == MAGIC_1 && in.read() == MAGIC_2;
        in.reset();
        return packed ? new GZIPInputStream(new NeverDry(in), BUFFER) : in;
    }

    /** The JDK takes a pipe that has nothing to read at the moment for the end of the last member. */
    private static final class NeverDry extends FilterInputStream {

        NeverDry(InputStream in) {
            super(in);
        }

        @Override
        public int available() throws IOException {
            return Math.max(super.available(), 1);
        }
    }
}
