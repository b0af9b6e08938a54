package org.declinic.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.declinic.Rules;
import org.declinic.spark.cluster.Cluster;
import org.declinic.spark.cluster.Submission;
import org.declinic.spark.cluster.Submitted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees when executors cannot do their work. */
class TroubleOnAClusterIT {

    private static final String JAR =
            Path.of("target/declinic-spark.jar").toAbsolutePath().toString();

    @TempDir(factory = NamedFolder.class)
    Path temporary;

    @Test
    void executorsWithOtherRulesFailTheJobByName() throws Exception {
        TestFolder folder = new TestFolder(temporary);
        folder.write("in/cases.ndjson", TestFolder.lines(0, 20));
        folder.write("other/declinic-rules/files", "cards/card-checks.drl\n");
        Submitted job = submit(folder, "--conf", "spark.executor.extraClassPath=" + folder.at("other"));
        assertEquals(1, job.exitCode(), job.err());
        String said = "rules: error[other-rules]: the program's own rules are of version ";
        assertTrue(
                job.err()
                        .lines()
                        .anyMatch(line -> line.startsWith(said)
                                && line.endsWith(" here, and of version "
                                        + Rules.builtIn().version()
                                        + " where the cases come from; use the same jar of Declinic everywhere")),
                job.err());
        assertFalse(job.err().contains("\tat org.declinic"), job.err());
        assertEquals(List.of("in", "other"), folder.names());
    }

    @Test
    void whatCannotBeReadIsTriedAgainBeforeItIsABadRecord() throws Exception {
        TestFolder folder = new TestFolder(temporary);
        folder.write("in/1.ndjson", TestFolder.lines(0, 5));
        folder.damaged("in/2.ndjson", TestFolder.lines(5, 10));
        folder.write("in/3.ndjson", TestFolder.lines(10, 15));
        Submitted job = submit(
                folder,
                "--conf",
                "spark.serializer=org.apache.spark.serializer.KryoSerializer",
                "--conf",
                "spark.task.maxFailures=2");
        assertEquals(1, job.exitCode(), job.err());
        assertEquals(
                Batched.of(folder.at("in/1.ndjson"), folder.at("in/3.ndjson")).lines(),
                Ran.whole(temporary.resolve("out")));
        String errors = Ran.whole(temporary.resolve("errors"));
        assertTrue(
                errors.startsWith("{\"input\":\"" + folder.at("in/2.ndjson") + "\",\"line\":1,\"byteOffset\":0,"
                        + "\"code\":\"unreadable\""),
                errors);
        assertEquals(1, errors.lines().count());
        assertTrue(job.err().contains("Lost task"), job.err());
    }

    private static Submitted submit(TestFolder folder, String... options) throws Exception {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of(JAR, "--input", folder.at("in"), "--split", "400"));
        all.addAll(List.of("--output", folder.at("out"), "--errors", folder.at("errors")));
        try (Cluster cluster = new Cluster(1);
                Submission job = cluster.submit(all.toArray(String[]::new))) {
            return job.end();
        }
    }
}
