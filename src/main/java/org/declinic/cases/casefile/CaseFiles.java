package org.declinic.cases.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The case files of a folder. */
public final class CaseFiles {

    private static final String SCENARIOS = ".test.yaml";

    private CaseFiles() {}

    /**
     * The files that a path stands for: itself, or every case file in a folder and the folders in it, also packed by gzip,
     * in order of their names. Scenario files and hidden files are no case files.
     *
     * @param path a file or a folder
     * @return the files
     * @throws IOException when a folder cannot be read
     */
    public static List<Path> in(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(path.relativize(file)))
                    .filter(file -> !file.toString().endsWith(SCENARIOS))
                    .filter(file -> CaseFormat.of(file.toString()).isPresent())
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
