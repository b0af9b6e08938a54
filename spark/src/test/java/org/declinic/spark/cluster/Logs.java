package org.declinic.spark.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What processes have logged. */
final class Logs {

    private static final int SECONDS = 120;
    private static final int LINES = 30;

    private Logs() {}

    /** Waits for a text in the log of a process, and gives its line. */
    static String await(Path log, String text, Process of) throws IOException, InterruptedException {
        for (int tenths = 0; tenths < SECONDS * 10; tenths++) {
            boolean ended = !of.isAlive();
            Optional<String> line = Files.readString(log)
                    .lines()
                    .filter(one -> one.contains(text))
                    .findFirst();
            if (line.isPresent()) {
                return line.get();
            }
            if (ended) {
                break;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("did not log: " + text + "\n" + tails(log.getParent()));
    }

    /** The last lines of all logs in a folder, those of executors too. */
    static String tails(Path folder) throws IOException {
        StringBuilder tails = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path log : files.filter(Logs::isLog).sorted().toList()) {
                List<String> lines = Files.readString(log).lines().toList();
                tails.append("== ").append(folder.relativize(log)).append('\n');
                lines.stream()
                        .skip(Math.max(0, lines.size() - LINES))
                        .forEach(line -> tails.append(line).append('\n'));
            }
        }
        return tails.toString();
    }

    private static boolean isLog(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file)
                && (name.endsWith(".out") || name.endsWith(".err") || name.equals("stdout") || name.equals("stderr"));
    }
}
