package org.declinic.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.declinic.bench.floor.Chunks;
import org.declinic.bench.floor.PreparedDiagnoses;
import org.declinic.bench.floor.RecordReader;

/**
 * The program that a batch can at best be as fast as: it parses every record into facts and writes a result of the size
 * that a diagnosis has, and decides nothing. Chunks of lines go to threads, results are written in order of the input.
 */
public final class ParserFloor {

    private static final int CHUNK = 1 << 18;

    /** Runs it: INPUT OUTPUT THREADS. Prints records a second. */
    public static void main(String[] args) throws Exception {
        if (args.length != 3) {
            System.err.println("usage: INPUT.ndjson OUTPUT THREADS");
            System.exit(2);
        }
        Path input = Path.of(args[0]);
        PreparedDiagnoses results = PreparedDiagnoses.ofFirst(input);
        long start = System.nanoTime();
        long records = run(input, Path.of(args[1]), Integer.parseInt(args[2]), results);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT, "%d records in %.2f s, %.0f records a second%n", records, seconds, records / seconds);
    }

    /** Every thread reads, parses and writes, as those of a batch do. */
    private static long run(Path input, Path output, int threads, PreparedDiagnoses results)
            throws IOException, InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(input), CHUNK);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(output), CHUNK)) {
            ParserFloor floor = new ParserFloor(new Chunks(in, CHUNK), out, results);
            for (Future<?> worker : workers.invokeAll(Collections.nCopies(threads, floor::work))) {
                worker.get();
            }
            return floor.records;
        } finally {
            workers.shutdownNow();
        }
    }

    private final Chunks chunks;
    private final OutputStream out;
    private final PreparedDiagnoses results;
    private final Map<Long, Chunks.Result> ready = new HashMap<>();
    private long taken;
    private long written;
    private long records;

    private ParserFloor(Chunks chunks, OutputStream out, PreparedDiagnoses results) {
        this.chunks = chunks;
        this.out = out;
        this.results = results;
    }

    private Void work() throws IOException {
        while (true) {
            byte[] lines;
            long number;
            synchronized (chunks) {
                lines = chunks.next();
                number = taken++;
            }
            if (lines.length == 0) {
                return null;
            }
            write(number, RecordReader.OF_THREAD.get().read(lines, results));
        }
    }

    private void write(long number, Chunks.Result result) throws IOException {
        synchronized (ready) {
            ready.put(number, result);
            for (Chunks.Result next = ready.remove(written); next != null; next = ready.remove(written)) {
                out.write(next.bytes());
                records += next.records();
                written++;
            }
        }
    }
}
