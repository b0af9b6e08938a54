package org.declinic.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders for tests that print their paths: always the same. */
public final class Folders {

    private Folders() {}

    /** An empty folder. */
    public static Path fresh(String name) throws IOException {
        Path folder = Path.of("target", name);
        if (Files.exists(folder)) {
            List<Path> old;
            try (Stream<Path> all = Files.walk(folder)) {
                old = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : old) {
                Files.delete(path);
            }
        }
        return Files.createDirectories(folder);
    }

    /** Copies all files of a folder. */
    public static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copied = to.resolve(from.relativize(file));
            Files.createDirectories(copied.getParent());
            Files.copy(file, copied);
        }
    }
}
