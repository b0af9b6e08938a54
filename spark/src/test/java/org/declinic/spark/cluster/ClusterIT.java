package org.declinic.spark.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterIT {

    /** The exit code of a process that was ended by signal 9. */
    private static final int KILLED = 128 + 9;

    @TempDir
    Path folder;

    @Test
    void countsLinesOnTwoWorkersAlsoWhenOneIsKilledAndReplaced() throws Exception {
        try (Cluster cluster = new Cluster(2)) {
            try (Submission job = cluster.submit(lineCount())) {
                assertEquals("1000\n", job.end().with(0).out());
            }
            cluster.killWorker(0);
            cluster.addWorker();
            try (Submission job = cluster.submit(lineCount())) {
                job.await("Finished task");
                cluster.killWorker(1);
                assertEquals("1000\n", job.end().with(0).out());
            }
        }
    }

    @Test
    void endsTheExecutorsOfADriverThatWasKilled() throws Exception {
        try (Cluster cluster = new Cluster(1)) {
            try (Submission job = cluster.submit(lineCount())) {
                job.await("Registered executor");
                job.kill();
                assertEquals(KILLED, job.end().exitCode());
            }
            try (Submission job = cluster.submit(lineCount())) {
                assertEquals("1000\n", job.end().with(0).out());
            }
        }
    }

    @Test
    void countsLinesInTheProcessOfTheTest() throws Exception {
        try (SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .getOrCreate()) {
            assertEquals(1000, spark.read().textFile(lines().toString()).count());
        }
    }

    @Test
    void countsLinesInOneProcess() throws Exception {
        try (Submission job = Submission.local(lineCount())) {
            assertEquals("1000\n", job.end().with(0).out());
        }
    }

    private String[] lineCount() throws Exception {
        return new String[] {"--class", LineCount.class.getName(), jar().toString(), lines().toString()};
    }

    private Path lines() throws Exception {
        return Files.write(folder.resolve("lines.txt"), Collections.nCopies(1000, "a line"));
    }

    private Path jar() throws Exception {
        Path jar = folder.resolve("line-count.jar");
        try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(jar));
                InputStream bytes = LineCount.class.getResourceAsStream("LineCount.class")) {
            entries.putNextEntry(new ZipEntry(LineCount.class.getName().replace('.', '/') + ".class"));
            bytes.transferTo(entries);
        }
        return jar;
    }
}
