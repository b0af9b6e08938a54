package com.example.declines;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs Java in a process of its own. */
final class Java {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Java() {}

    static Process start(File log, List<String> arguments) throws IOException {
        // from Java 24 on, XStream, with which KIE reads modules, is warned of without the second option
        List<String> command =
                new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-Dsun.misc.unsafe.memory.access=allow"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }

    /** What a program prints that is on the class path inside the service's jar. */
    static List<String> printedInTheJar(Class<?> program) throws IOException, InterruptedException {
        Path log = Path.of("target", program.getSimpleName() + ".log");
        start(
                        log.toFile(),
                        List.of(
                                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4",
                                "-cp",
                                "target/declines.jar",
                                "-Dloader.main=" + program.getName(),
                                "-Dloader.path=target/test-classes",
                                "org.springframework.boot.loader.launch.PropertiesLauncher"))
                .waitFor();
        return Files.readAllLines(log).stream()
                .filter(line -> !line.contains(" INFO "))
                .toList();
    }
}
