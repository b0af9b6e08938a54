package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Other systems' records as people have them, broken, mixed and cut off. A folder of the corpus holds the files, a
 * {@code command}, what is piped into it in {@code stdin}, and in {@code expected} all that is seen of it.
 */
class BadRecordsIT {

    private static final Path CORPUS = Path.of("src/test/resources/adapters/bad-records");
    private static final String COMMAND = "command";

    @TestFactory
    Stream<DynamicTest> whatIsWrongIsSaidAtItsPlaceAndTheRestIsDiagnosed() throws IOException {
        try (Stream<Path> folders = Files.list(CORPUS)) {
            return folders.filter(folder -> Files.exists(folder.resolve(COMMAND))).sorted().toList().stream()
                    .map(folder -> dynamicTest(
                            folder.getFileName().toString(),
                            () -> assertEquals(Files.readString(folder.resolve("expected")), seen(folder))));
        }
    }

    private static String seen(Path folder) throws Exception {
        Path input = folder.resolve("stdin");
        String[] command = Files.readString(folder.resolve(COMMAND)).strip().split(" ");
        Run run = Run.launchedIn(folder, Files.exists(input) ? Files.readString(input) : "", command);
        return "exit code " + run.exitCode() + "\n--- output\n" + run.out() + "--- errors\n" + run.err();
    }
}
