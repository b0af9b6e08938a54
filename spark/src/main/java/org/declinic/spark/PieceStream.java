package org.declinic.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.IOUtils;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Bytes of a file, which is opened when the first is read. What cannot be read fails the task, so that Spark tries again
 * elsewhere; at the last try it is for the reader to say. The task closes what it has left open.
 */
final class PieceStream extends InputStream {

    private final Configuration hadoop;
    private final String path;
    private final long begin;
    private final boolean isLastTry;
    private FSDataInputStream in;
    private long left;

    PieceStream(Configuration hadoop, String path, long begin, long length, boolean isLastTry) {
        this.hadoop = hadoop;
        this.path = path;
        this.begin = begin;
        this.left = length;
        this.isLastTry = isLastTry;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        try {
            open();
            int read = in.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        } catch (IOException e) {
            if (isLastTry) {
                throw e;
            }
            throw new UncheckedIOException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void open() throws IOException {
        if (in == null) {
            Path file = new Path(path);
            in = file.getFileSystem(hadoop).open(file);
            FSDataInputStream opened = in;
            TaskContext.get().addTaskCompletionListener((TaskCompletionListener) ended -> IOUtils.closeStream(opened));
            in.seek(begin);
        }
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
    }
}
