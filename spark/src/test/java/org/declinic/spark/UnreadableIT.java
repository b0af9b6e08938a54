package org.declinic.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part of the input that cannot be read costs itself. */
class UnreadableIT {

    @TempDir(factory = NamedFolder.class)
    Path temporary;

    private TestFolder folder;

    @BeforeEach
    void folder() {
        folder = new TestFolder(temporary);
    }

    @Test
    void gzipThatIsCutOffIsToldAsBatchTellsIt() throws Exception {
        folder.write("in/1.ndjson", TestFolder.lines(0, 5));
        byte[] packed = Files.readAllBytes(folder.packed("in/2.ndjson.gz", TestFolder.lines(5, 400)));
        folder.write("in/2.ndjson.gz", Arrays.copyOf(packed, packed.length / 2));
        folder.write("in/3.ndjson", TestFolder.lines(400, 405));
        Batched batched = Batched.of(folder.at("in"));
        Ran ran = Ran.of("--input", folder.at("in"), "--output", folder.at("out"), "--errors", folder.at("errors"));
        assertEquals(1, ran.exitCode(), ran.err());
        assertEquals(batched.lines(), Ran.whole(temporary.resolve("out")));
        assertEquals(batched.errors(), Ran.whole(temporary.resolve("errors")));
        assertTrue(batched.errors().contains("the gzip data is broken or cut off"));
    }

    @Test
    void parquetThatIsCutOffIsABadRecordAndTheOthersGoOn() throws Exception {
        Path cases = folder.write("cases.ndjson", TestFolder.lines(0, 9));
        Ran.spark().read().text(cases.toString()).coalesce(1).write().parquet(folder.at("in/1.parquet"));
        byte[] whole = Files.readAllBytes(Files.list(temporary.resolve("in/1.parquet"))
                .filter(file -> file.getFileName().toString().startsWith("part-"))
                .findFirst()
                .orElseThrow());
        folder.write("in/2.parquet", Arrays.copyOf(whole, whole.length - 10));
        Ran ran = Ran.of("--input", folder.at("in"), "--output", folder.at("out"), "--errors", folder.at("errors"));
        assertEquals(1, ran.exitCode(), ran.err());
        assertEquals(9, Ran.whole(temporary.resolve("out")).lines().count());
        String errors = Ran.whole(temporary.resolve("errors"));
        assertTrue(
                errors.startsWith(
                        "{\"input\":\"" + folder.at("in/2.parquet")
                                + "\",\"line\":1,\"byteOffset\":0,\"code\":\"unreadable\",\"message\":\"the file cannot be read: "),
                errors);
        assertEquals(1, errors.lines().count());
    }

    @Test
    void aFileWithAWrongChecksumIsABadRecordAndTheOthersGoOn() throws Exception {
        String[] names = {"in/1.ndjson", "in/2.ndjson", "in/3.ndjson"};
        folder.write(names[0], TestFolder.lines(0, 5));
        Path wrong = folder.damaged(names[1], TestFolder.lines(5, 10));
        folder.write(names[2], TestFolder.lines(10, 15));
        for (String split : new String[] {"300", "64m"}) {
            Ran ran = Ran.of(
                    "--input",
                    folder.at("in"),
                    "--output",
                    folder.at("out"),
                    "--errors",
                    folder.at("errors"),
                    "--split",
                    split,
                    "--replace");
            assertEquals(1, ran.exitCode(), ran.err());
            assertEquals(
                    Batched.of(folder.at(names[0]), folder.at(names[2])).lines(), Ran.whole(temporary.resolve("out")));
            String errors = Ran.whole(temporary.resolve("errors"));
            assertTrue(
                    errors.startsWith("{\"input\":\"" + wrong
                            + "\",\"line\":1,\"byteOffset\":0,\"code\":\"unreadable\",\"message\":\"the file cannot be read: "
                            + "Checksum error"),
                    errors);
            assertEquals(1, errors.lines().count());
        }
    }
}
