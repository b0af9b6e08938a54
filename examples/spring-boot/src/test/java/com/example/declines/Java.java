package com.example.declines;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs Java in a process of its own. */
final class Java {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Java() {}

    static Process start(File log, List<String> arguments) throws IOException {
        // from Java 24 on, XStream in Drools is warned of without the second option
        List<String> command =
                new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-Dsun.misc.unsafe.memory.access=allow"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }
}
