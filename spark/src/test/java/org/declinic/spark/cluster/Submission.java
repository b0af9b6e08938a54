package org.declinic.spark.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A job that was submitted and may still run; closing it ends it. */
public final class Submission implements AutoCloseable {

    private static final String MEMORY = "768m";

    private final Path log;
    private final Process driver;

    private Submission(Path log, Process driver) {
        this.log = log;
        this.driver = driver;
    }

    static Submission to(String master, Path folder, String... arguments) throws IOException {
        Path log = Files.createTempFile(folder, "job-", "");
        List<String> all = new ArrayList<>(List.of("--master", master));
        all.addAll(List.of("--conf", "spark.ui.enabled=false", "--conf", "spark.driver.host=127.0.0.1"));
        all.addAll(List.of("--conf", "spark.executor.memory=" + MEMORY));
        all.addAll(List.of(arguments));
        return new Submission(log, SparkHome.start(log, MEMORY, "org.apache.spark.deploy.SparkSubmit", all));
    }

    /**
     * Waits until the driver has logged a text.
     *
     * @param text the text
     * @return this
     * @throws IOException when the log cannot be read
     * @throws InterruptedException when the wait is interrupted
     */
    public Submission await(String text) throws IOException, InterruptedException {
        Logs.await(Path.of(log + ".err"), text, driver);
        return this;
    }

    /** Kills the driver, as {@code kill -9} does. */
    public void kill() {
        driver.destroyForcibly();
    }

    /**
     * Waits for the end.
     *
     * @return how it ended
     * @throws IOException when what it printed cannot be read
     * @throws InterruptedException when the wait is interrupted
     */
    public Submitted end() throws IOException, InterruptedException {
        int exitCode = driver.waitFor();
        return new Submitted(
                exitCode,
                Files.readString(Path.of(log + ".out")),
                Files.readString(Path.of(log + ".err")),
                log.getParent());
    }

    @Override
    public void close() {
        driver.destroyForcibly().onExit().join();
    }
}
