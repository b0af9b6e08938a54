package org.declinic.cli;

import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import org.declinic.cases.batch.Progress;

/** Shows on standard error how far a run has come: a bar on a terminal, a line every ten seconds elsewhere. */
final class BatchProgress implements AutoCloseable {

    private static final long BAR_MILLIS = 250;
    private static final long LINE_MILLIS = 10_000;
    private static final long NOT_KNOWN = -1;
    private static final double PERCENT = 100.0;

    private final Progress run;
    private final long bytes;
    private final AtomicLong bytesRead = new AtomicLong();
    private final long start = System.nanoTime();
    private final ProgressBar bar;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    private BatchProgress(Progress run, long bytes, ProgressBar bar) {
        this.run = run;
        this.bytes = bytes;
        this.bar = bar;
        long every = bar == null ? LINE_MILLIS : BAR_MILLIS;
        clock.scheduleAtFixedRate(this::show, every, every, TimeUnit.MILLISECONDS);
    }

    /**
     * Shows the progress of a run.
     *
     * @param run the run
     * @param bytes the bytes of all its inputs, or 0 where that is not known
     */
    static BatchProgress of(Progress run, long bytes) {
        ProgressBar bar = Terminal.isStandardError() && !Terminal.isStandardOutput()
                ? ReadingProgress.bar(bytes == 0 ? NOT_KNOWN : bytes)
                        .showSpeed()
                        .build()
                : null;
        return new BatchProgress(run, bytes, bar);
    }

    InputStream watch(InputStream in) {
        return ReadingProgress.counting(in, bytesRead::addAndGet);
    }

    private void show() {
        long cases = run.cases();
        if (bar == null) {
            Messages.print(String.format(
                    Locale.ROOT, "%,d cases, %,d a second, %,d bad%s", cases, aSecond(cases), run.bad(), left()));
        } else {
            bar.stepTo(bytesRead.get());
            bar.setExtraMessage(
                    String.format(Locale.ROOT, "%,d cases, %,d/s, %,d bad", cases, aSecond(cases), run.bad()));
        }
    }

    private long aSecond(long cases) {
        return Math.round(cases * 1e9 / (System.nanoTime() - start));
    }

    private String left() {
        long read = bytesRead.get();
        if (bytes == 0 || read == 0) {
            return "";
        }
        double share = Math.min(1.0, (double) read / bytes);
        Duration left = Duration.ofNanos(Math.round((System.nanoTime() - start) * (1 - share) / share));
        return String.format(
                Locale.ROOT,
                ", %.0f %% read, about %d:%02d:%02d left",
                PERCENT * share,
                left.toHours(),
                left.toMinutesPart(),
                left.toSecondsPart());
    }

    @Override
    public void close() {
        clock.shutdownNow();
        if (bar != null) {
            bar.close();
        }
    }
}
