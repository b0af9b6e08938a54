package org.declinic.language.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What is in a folder and the folders in it, in order of the names. Links are followed; what is hidden by a point before
 * its name is left out.
 */
public final class FolderFiles {

    private FolderFiles() {}

    /**
     * The files of a folder.
     *
     * @param folder the folder
     * @param names which names of files are wanted, with the folders before them
     * @return the files
     * @throws IOException when a folder cannot be read
     */
    public static List<Path> in(Path folder, Predicate<String> names) throws IOException {
        return walk(folder, path -> names.test(path.toString()) && Files.isRegularFile(path));
    }

    /**
     * A folder and the folders in it.
     *
     * @param folder the folder
     * @return it and all others
     * @throws IOException when a folder cannot be read
     */
    public static List<Path> foldersIn(Path folder) throws IOException {
        return walk(folder, Files::isDirectory);
    }

    private static List<Path> walk(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(path -> !isHidden(folder.relativize(path)) && wanted.test(path))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isHidden(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .anyMatch(part -> part.toString().startsWith("."));
    }
}
