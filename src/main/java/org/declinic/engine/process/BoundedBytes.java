package org.declinic.engine.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Bytes that are written, up to a number of them. Not thread-safe. */
public final class BoundedBytes extends OutputStream {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final long most;

    /**
     * Of nothing yet.
     *
     * @param most how many there may be
     */
    public BoundedBytes(long most) {
        this.most = most;
    }

    /** There would be more than there may be. */
    public static final class TooMany extends IOException {

        private static final long serialVersionUID = 1L;

        TooMany(long most) {
            super("more than " + most + " bytes");
        }
    }

    @Override
    public void write(int each) throws TooMany {
        write(new byte[] {(byte) each}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws TooMany {
        if (written.size() + (long) length > most) {
            throw new TooMany(most);
        }
        written.write(bytes, from, length);
    }

    /** {@return what was written} */
    public byte[] toBytes() {
        return written.toByteArray();
    }
}
