package org.declinic.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.declinic.spark.cluster.Cluster;
import org.declinic.spark.cluster.Submission;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real cluster of two workers, whatever dies: the bytes of {@code batch}, or nothing. */
class ManyCasesIT {

    private static final int CASES = 300_000;
    private static final int BAD_RECORDS = 1;
    private static final int KILLED = 128 + 9;

    @TempDir
    static Path all;

    private static Path input;

    @TempDir
    Path folder;

    private Path lines;
    private Path errors;

    @BeforeAll
    static void batch() throws Exception {
        input = MadeCases.write(CASES, all.resolve("cases.ndjson"));
        Batched.into(all.resolve("lines"), all.resolve("errors"), input.toString());
        assertTrue(Files.size(all.resolve("errors")) > 50_000, "too few bad records");
    }

    @BeforeEach
    void targets() {
        lines = folder.resolve("lines");
        errors = folder.resolve("errors");
    }

    @Test
    void twoWorkersWriteTheBytesOfBatch() throws Exception {
        try (Cluster cluster = new Cluster(2);
                Submission job = submit(cluster)) {
            job.end().with(BAD_RECORDS);
        }
        assertAsBatch();
    }

    @Test
    void aWorkerThatIsKilledInMidRunChangesNothing() throws Exception {
        try (Cluster cluster = new Cluster(2);
                Submission job = submit(cluster)) {
            job.await("Finished task 3.0 in stage 1.0");
            cluster.killWorker(0);
            job.end().with(BAD_RECORDS);
        }
        assertAsBatch();
    }

    @Test
    void aDriverThatIsKilledLeavesWhatWasThere() throws Exception {
        Files.writeString(Files.createDirectory(lines).resolve("part-00000"), "old lines\n");
        Files.writeString(Files.createDirectory(errors).resolve("part-00000"), "old errors\n");
        try (Cluster cluster = new Cluster(2);
                Submission job = submit(cluster, "--replace")) {
            job.await("Finished task 3.0 in stage 1.0");
            job.kill();
            assertEquals(KILLED, job.end().exitCode());
        }
        assertEquals("old lines\n", Ran.whole(lines));
        assertEquals("old errors\n", Ran.whole(errors));
    }

    private Submission submit(Cluster cluster, String... options) throws IOException {
        String jar = Path.of("target/declinic-spark.jar").toAbsolutePath().toString();
        List<String> arguments = new ArrayList<>(List.of(jar, "--input", input.toString(), "--split", "8m"));
        arguments.addAll(List.of("--output", lines.toString(), "--errors", errors.toString()));
        arguments.addAll(List.of(options));
        return cluster.submit(arguments.toArray(String[]::new));
    }

    private void assertAsBatch() throws IOException {
        assertEquals(-1, Files.mismatch(all.resolve("lines"), whole(lines)), "the diagnoses differ at that byte");
        assertEquals(-1, Files.mismatch(all.resolve("errors"), whole(errors)), "the errors differ at that byte");
    }

    /** The parts one after the other. */
    private Path whole(Path target) throws IOException {
        Path whole = folder.resolve(target.getFileName() + ".whole");
        try (OutputStream out = Files.newOutputStream(whole);
                Stream<Path> files = Files.list(target)) {
            for (Path part : files.sorted().toList()) {
                if (part.getFileName().toString().startsWith("part-")) {
                    Files.copy(part, out);
                }
            }
        }
        return whole;
    }
}
