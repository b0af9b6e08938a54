package org.declinic.cases.casefile;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks gzip (RFC 1952) of any number of members. The JDK's stream takes what follows a member for its end when it is no
 * member, and a pipe that has nothing to read at the moment too; here the first is an error, and the second is not.
 */
final class Gzip extends GZIPInputStream {

    private static final int MAGIC_1 = 0x1f;
    private static final int MAGIC_2 = 0x8b;
    private static final int BUFFER = 1 << 16;
    private static final int TRAILER = 8;

    private final Source source;

    private Gzip(Source source) throws IOException {
        super(source, BUFFER);
        this.source = source;
    }

    /** Unpacks what begins as gzip does, whatever its name. */
    static InputStream unpacked(InputStream bytes) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes, BUFFER);
        in.mark(2);
        boolean packed = in.read() == MAGIC_1 && in.read() == MAGIC_2;
        in.reset();
        return packed ? new Gzip(new Source(in)) : in;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read < 0 && goesOn()) {
            throw new ZipException("what follows its first part is no gzip data");
        }
        return read;
    }

    /** Whether something other than padding follows the last member. */
    private boolean goesOn() {
        int left = inf.getRemaining();
        if (left <= TRAILER) {
            return source.bytesAside > TRAILER - left;
        }
        for (int at = len - left + TRAILER; at < len; at++) {
            if (buf[at] != 0) {
                return true;
            }
        }
        return false;
    }

    /** What is packed. The data is read in whole buffers, trailers and headers in a few bytes. */
    private static final class Source extends FilterInputStream {

        /** Read since the last of the data. */
        private int bytesAside;

        Source(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytesAside += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            bytesAside = length == BUFFER ? 0 : bytesAside + Math.max(read, 0);
            return read;
        }

        @Override
        public int available() throws IOException {
            return Math.max(super.available(), 1);
        }
    }
}
