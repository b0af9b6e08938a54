package org.declinic.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.declinic.casefile.CaseFiles;

/**
 * A progress bar over the bytes of all files, on standard error. It shows only where it can be seen and does not
 * disturb: standard error is a terminal, standard output goes elsewhere, and there is much to read.
 */
final class Progress implements AutoCloseable {

    private static final long MUCH = 1 << 20;

    private final ProgressBar bar;

    private Progress(ProgressBar bar) {
        this.bar = bar;
    }

    static Progress over(List<String> paths) {
        if (!Terminal.isStandardError() || Terminal.isStandardOutput()) {
            return new Progress(null);
        }
        long bytes = paths.stream().mapToLong(Progress::sizeOf).sum();
        return new Progress(bytes > MUCH ? bar(bytes) : null);
    }

    private static ProgressBar bar(long bytes) {
        return new ProgressBarBuilder()
                .setTaskName("Reading")
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" MB", MUCH)
                .setInitialMax(bytes)
                .clearDisplayOnFinish()
                .build();
    }

    private static long sizeOf(String path) {
        try {
            long bytes = 0;
            for (Path file : CaseFiles.in(Path.of(path))) {
                bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
            }
            return bytes;
        } catch (IOException | InvalidPathException unreadable) {
            return 0; // named when it is read
        }
    }

    InputStream watch(InputStream bytes) {
        if (bar == null) {
            return bytes;
        }
        return new FilterInputStream(bytes) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                bar.stepBy(Math.max(read, 0));
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
