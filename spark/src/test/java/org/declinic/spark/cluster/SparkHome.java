package org.declinic.spark.cluster;

import static java.util.function.Predicate.not;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.launcher.JavaModuleOptions;

/** A folder as Spark's distributions have it, of the jars that the tests run with, and the start of Spark's programs. */
final class SparkHome {

    static final Path TARGET = Path.of("target").toAbsolutePath();
    static final Path JOB = TARGET.resolve("declinic-spark.jar");

    private static final Path HOME = make();
    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    /** The one port of a master that cannot be any that is free. */
    private static final String NO_REST = "-Dspark.master.rest.enabled=false";

    private SparkHome() {}

    private static Path make() {
        Path home = TARGET.resolve("spark-home-" + System.getProperty("spark.version"));
        try {
            Path jars = Files.createDirectories(home.resolve("jars"));
            for (Path jar : jarsOfSpark()) {
                link(jars.resolve(jar.getFileName()), jar);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> jarsOfSpark() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> entry.toString().endsWith(".jar"))
                .filter(not(JOB::equals))
                .toList();
    }

    private static void link(Path link, Path jar) throws IOException {
        try {
            Files.createSymbolicLink(link, jar);
        } catch (FileAlreadyExistsException ofRunBefore) {
            // the same version of the same jar
        }
    }

    /** Starts a program of Spark. What it prints goes to files with the name of the log, and .out or .err. */
    static Process start(Path log, String memory, String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                JAVA.resolve("bin/java").toString(),
                "-Xmx" + memory,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                NO_REST));
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
        command.addAll(List.of("-cp", HOME.resolve("jars") + "/*", program));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(log.getParent().toFile())
                .redirectOutput(new File(log + ".out"))
                .redirectError(new File(log + ".err"));
        builder.environment().keySet().removeIf(name -> name.startsWith("SPARK_"));
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        JAVA.toString(),
                        "SPARK_HOME",
                        HOME.toString(),
                        "SPARK_SCALA_VERSION",
                        "2.13",
                        "SPARK_LOCAL_IP",
                        "127.0.0.1"));
        return builder.start();
    }
}
