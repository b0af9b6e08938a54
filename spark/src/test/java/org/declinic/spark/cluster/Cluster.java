package org.declinic.spark.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A standalone cluster on this machine: a master, and workers of one core each, as processes of their own. Closing it ends
 * them, and what they have started.
 */
public final class Cluster implements AutoCloseable {

    private static final String MEMORY = "256m";
    private static final List<String> ANY_PORT = List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0");

    private final Path folder;
    private final Process master;
    private final String address;
    private final List<Process> workers = new ArrayList<>();

    /**
     * Starts a cluster.
     *
     * @param workers of how many workers
     * @throws IOException when it cannot be started
     * @throws InterruptedException when the wait for it is interrupted
     */
    public Cluster(int workers) throws IOException, InterruptedException {
        folder = Files.createTempDirectory(Files.createDirectories(SparkHome.TARGET), "cluster-");
        Path log = folder.resolve("master");
        master = SparkHome.start(log, MEMORY, "org.apache.spark.deploy.master.Master", ANY_PORT);
        try {
            String line = Logs.await(Path.of(log + ".err"), "Starting Spark master at", master);
            address = line.substring(line.indexOf("spark://"));
            for (int worker = 0; worker < workers; worker++) {
                addWorker();
            }
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private void addWorker() throws IOException, InterruptedException {
        Path log = folder.resolve("worker-" + workers.size());
        List<String> arguments = new ArrayList<>(ANY_PORT);
        arguments.addAll(List.of("--cores", "1", "--memory", "2g", "--work-dir", log.toString(), address));
        Process worker = SparkHome.start(log, MEMORY, "org.apache.spark.deploy.worker.Worker", arguments);
        workers.add(worker);
        Logs.await(Path.of(log + ".err"), "Successfully registered with master", worker);
    }

    /**
     * Kills a worker and its executors, as {@code kill -9} does.
     *
     * @param number which one, of those that were ever started, from 0
     */
    public void killWorker(int number) {
        kill(workers.get(number));
    }

    /**
     * Submits a job, whose driver is a process of its own too.
     *
     * @param arguments what follows {@code spark-submit --master ...}: options, the jar, and what the job is told
     * @return the job, which runs
     * @throws IOException when it cannot be started
     */
    public Submission submit(String... arguments) throws IOException {
        return Submission.to(address, folder, arguments);
    }

    @Override
    public void close() {
        workers.forEach(Cluster::kill);
        kill(master);
    }

    private static void kill(Process process) {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }
}
