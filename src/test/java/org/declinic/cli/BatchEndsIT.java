package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.declinic.project.Folders;
import org.declinic.project.generated.GeneratedFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run that is ended by a signal, at any moment, leaves the old file or the whole new one. */
class BatchEndsIT {

    private static final int KILLS = 20;
    private static final int CASES = 3000;
    private static final String OLD = "old\n";

    private static Path afterAWholeRun;
    private static String whole;
    private static long millis;

    private Path folder;

    @BeforeAll
    static void wholeRun() throws Exception {
        afterAWholeRun = Folders.fresh("batch-ends-it-whole");
        try (OutputStream input = Files.newOutputStream(afterAWholeRun.resolve("in.ndjson"))) {
            new GeneratedFile(5, 0.01).writeLines(CASES, input);
        }
        assertEquals(1, start(afterAWholeRun, "in.ndjson").waitFor()); // the first run compiles the rules
        long begun = System.nanoTime();
        assertEquals(1, start(afterAWholeRun, "in.ndjson").waitFor());
        millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        whole = Files.readString(afterAWholeRun.resolve("out.ndjson"));
    }

    @BeforeEach
    void filesOfAWholeRun() throws IOException {
        folder = Folders.fresh("batch-ends-it");
        for (String file : List.of("in.ndjson", "out.ndjson", "errors.ndjson")) {
            Files.copy(afterAWholeRun.resolve(file), folder.resolve(file));
        }
    }

    @Test
    void aKilledRunLeavesTheOldFileOrTheWholeNewOneAndTheNextRunIsWhole() throws Exception {
        Random moments = new Random(20);
        for (int kill = 0; kill < KILLS; kill++) {
            Files.writeString(folder.resolve("out.ndjson"), OLD);
            Process process = start();
            process.waitFor(moments.nextLong(millis), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            String left = Files.readString(folder.resolve("out.ndjson"));
            assertTrue(left.equals(OLD) || left.equals(whole), "kill " + kill + " left half a run");
        }
        assertEquals(1, start().waitFor());
        assertEquals(whole, Files.readString(folder.resolve("out.ndjson")));
        assertEquals(List.of("errors.ndjson", "in.ndjson", "out.ndjson"), names());
    }

    @Test
    void aSignalEndsTheRunCleanly() throws Exception {
        for (String signal : List.of("INT", "TERM")) {
            Files.writeString(folder.resolve("out.ndjson"), OLD);
            Path pipe = folder.resolve("pipe");
            run("mkfifo", pipe.toString());
            Process process = start(folder, "pipe");
            try (OutputStream input = Files.newOutputStream(pipe)) {
                new GeneratedFile(5, 0).writeLines(CASES, input);
                input.flush();
                awaitPart();
                run("kill", "-" + signal, String.valueOf(process.pid()));
                assertTrue(process.waitFor(30, TimeUnit.SECONDS), "waits for more of the pipe");
            }
            assertEquals(signal.equals("INT") ? 130 : 143, process.exitValue());
            String err = Files.readString(folder.resolve("err"));
            assertTrue(
                    err.matches(
                            "(?:declinic: [\\d,]+ cases, [\\d,]+ a second, 0 bad\n)*" // where it takes long
                                    + "declinic: stopped by a signal after [\\d,]+ cases and 0 bad records, "
                                    + "at \\S+pipe:\\d+; nothing was put in place\n"),
                    err);
            assertEquals(OLD, Files.readString(folder.resolve("out.ndjson")));
            Files.delete(folder.resolve("err"));
            Files.delete(pipe);
            assertEquals(List.of("errors.ndjson", "in.ndjson", "out.ndjson"), names());
        }
    }

    @Test
    void aSignalEndsARunWhoseOutputNobodyTakes() throws Exception {
        Process process = Run.builder(Path.of(""), "batch", folder + "/in.ndjson", "--rules", "rules", "--output", "-")
                .redirectError(folder.resolve("err").toFile())
                .start();
        process.getInputStream().read(); // and no more: the pipe is full soon
        Thread.sleep(1000);
        run("kill", "-TERM", String.valueOf(process.pid()));
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "waits for whoever reads");
        assertEquals(143, process.exitValue());
    }

    @Test
    void aSignalAtAnyMomentLeavesNoLitter() throws Exception {
        Files.writeString(folder.resolve("out.ndjson"), OLD);
        for (int moment = 0; moment < 5; moment++) {
            Process process = start();
            awaitPart();
            Thread.sleep(20L * moment);
            process.destroy();
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
            assertEquals(List.of("errors.ndjson", "in.ndjson", "out.ndjson"), names());
        }
    }

    @Test
    void twoRunsDoNotWriteOneFile() throws Exception {
        Path pipe = folder.resolve("pipe");
        run("mkfifo", pipe.toString());
        Process first = start(folder, "pipe");
        try (OutputStream input = Files.newOutputStream(pipe)) {
            awaitPart();
            Run second = Run.of("batch", "facts-samples", "--rules", "rules", "--output", folder + "/out.ndjson");
            assertEquals(2, second.exitCode());
            assertEquals("declinic: cannot write " + folder + "/out.ndjson: another run is writing it\n", second.err());
            new GeneratedFile(5, 0).writeLines(1, input);
        }
        assertEquals(0, first.waitFor());
        assertEquals(1, Files.readAllLines(folder.resolve("out.ndjson")).size());
    }

    private Process start() throws IOException {
        return start(folder, "in.ndjson");
    }

    private static Process start(Path folder, String input) throws IOException {
        return Run.builder(
                        Path.of(""),
                        "batch",
                        folder + "/" + input,
                        "--rules",
                        "rules",
                        "--output",
                        folder + "/out.ndjson",
                        "--errors",
                        folder + "/errors.ndjson")
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    /** Until something is written. */
    private void awaitPart() throws Exception {
        for (int tries = 0; tries < 6000 && !Files.exists(folder.resolve(".out.ndjson.part")); tries++) {
            Thread.sleep(5);
        }
        assertTrue(Files.exists(folder.resolve(".out.ndjson.part")), "nothing is written");
    }

    private static void run(String... command) throws Exception {
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("err"))
                    .sorted()
                    .toList();
        }
    }
}
