package org.declinic.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
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

    private ParserFloor() {}

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

    private static long run(Path input, Path output, int threads, PreparedDiagnoses results)
            throws IOException, InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        Queue<Future<Chunks.Result>> underWay = new ArrayDeque<>();
        long records = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(input), CHUNK);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(output), CHUNK)) {
            Chunks chunks = new Chunks(in, CHUNK);
            for (byte[] lines = chunks.next(); lines.length > 0; lines = chunks.next()) {
                byte[] chunk = lines;
                underWay.add(workers.submit(() -> RecordReader.OF_THREAD.get().read(chunk, results)));
                if (underWay.size() > 2 * threads) {
                    records += write(underWay.remove().get(), out);
                }
            }
            for (Future<Chunks.Result> last : List.copyOf(underWay)) {
                records += write(last.get(), out);
            }
        } finally {
            workers.shutdownNow();
        }
        return records;
    }

    private static long write(Chunks.Result result, OutputStream out) throws IOException {
        out.write(result.bytes());
        return result.records();
    }
}
