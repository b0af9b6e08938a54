package org.declinic.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A progress bar over the bytes of all files, on standard error. It shows only where it can be seen and does not
 * disturb: standard error is a terminal, standard output goes elsewhere, and there is much to read.
 */
final class ReadingProgress implements AutoCloseable {

    private static final long MUCH = 1 << 20;

    private final ProgressBar bar;

    private ReadingProgress(ProgressBar bar) {
        this.bar = bar;
    }

    static ReadingProgress over(long bytes) {
        boolean seen = bytes > MUCH && Terminal.isStandardError() && !Terminal.isStandardOutput();
        return new ReadingProgress(seen ? bar(bytes).build() : null);
    }

    /** A bar of megabytes. */
    static ProgressBarBuilder bar(long bytes) {
        return new ProgressBarBuilder()
                .setTaskName("Reading")
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" MB", MUCH)
                .setInitialMax(bytes)
                .clearDisplayOnFinish();
    }

    InputStream watch(InputStream bytes) {
        if (bar == null) {
            return bytes;
        }
        return counting(bytes, bar::stepBy);
    }

    /** The same bytes, told as they are read. */
    static InputStream counting(InputStream bytes, LongConsumer counter) {
        return new FilterInputStream(bytes) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                counter.accept(Math.max(read, 0));
                return read;
            }
        };
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
