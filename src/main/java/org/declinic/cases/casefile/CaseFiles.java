package org.declinic.cases.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.declinic.language.syntax.FolderFiles;

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
        return in(path, CaseFiles::isOfCases);
    }

    /**
     * The files of other systems' records that a path stands for: itself, or every file in a folder and the folders in it
     * that may be one, in order of their names.
     *
     * @param path a file or a folder
     * @return the files
     * @throws IOException when a folder cannot be read
     */
    public static List<Path> ofRecords(Path path) throws IOException {
        return in(path, CaseFiles::isOfRecords);
    }

    /**
     * Whether a file in a folder is a case file.
     *
     * @param name its name
     * @return whether it ends as those of cases do, packed or not, and is no scenario
     */
    public static boolean isOfCases(String name) {
        return !name.endsWith(SCENARIOS) && CaseFormat.of(name).isPresent();
    }

    /**
     * Whether a file in a folder may be one of another system's records.
     *
     * @param name its name
     * @return whether it ends as those of records do, packed or not
     */
    public static boolean isOfRecords(String name) {
        return CaseFormat.mayHoldRecords(name);
    }

    private static List<Path> in(Path path, Predicate<String> names) throws IOException {
        return Files.isDirectory(path) ? FolderFiles.in(path, names) : List.of(path);
    }
}
