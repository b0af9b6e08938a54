package org.declinic.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.declinic.cases.casefile.CaseFiles;
import org.declinic.cases.casefile.CaseSource;
import org.declinic.facts.FactTypes;

/** The inputs that the words of a command name: files, the case files in folders, and standard input. */
final class Inputs {

    static final String STANDARD_INPUT = "-";
    static final String DESCRIPTION =
            "Case files (YAML, JSON, NDJSON, CSV; also with gzip), folders of them, or - for standard input.";

    /** Standard input is {@code null}. */
    private final List<Path> files = new ArrayList<>();

    private final List<Path> named = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    static Inputs of(List<String> paths, FromOption from) {
        Inputs inputs = new Inputs();
        paths.forEach(path -> inputs.add(path, from.isGiven()));
        return inputs;
    }

    private void add(String path, boolean areRecords) {
        if (path.equals(STANDARD_INPUT)) {
            files.add(null);
            return;
        }
        try {
            Path given = Path.of(path);
            if (Files.notExists(given)) {
                missing.add("there is no file or folder " + path);
                return;
            }
            List<Path> found = areRecords ? CaseFiles.ofRecords(given) : CaseFiles.in(given);
            named.add(given);
            if (found.isEmpty()) {
                missing.add("the folder " + path + " holds no case file");
            }
            files.addAll(found);
        } catch (InvalidPathException e) {
            missing.add("this system cannot read the name " + path);
        } catch (IOException e) {
            missing.add("the folder " + path + " cannot be read: " + e.getMessage());
        }
    }

    /** What there is not. */
    List<String> missing() {
        return missing;
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** Whether a file is named itself, and not only found in a folder. */
    boolean isNamed(Path file) {
        return Files.isRegularFile(file) && named.stream().anyMatch(input -> isSame(input, file));
    }

    /** Leaves a file out that was found in a folder. */
    void leaveOut(Path file) {
        files.removeIf(input -> input != null && isSame(input, file));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException gone) {
            return false;
        }
    }

    /** Opens each input, when it is its turn. */
    List<Supplier<CaseSource>> sources(FactTypes types, UnaryOperator<InputStream> watch) {
        return files.stream()
                .<Supplier<CaseSource>>map(file -> () -> file == null
                        ? CaseSource.of("stdin", watch.apply(System.in), types)
                        : CaseSource.open(file, types, watch))
                .toList();
    }

    /** Opens each input as records of another system, when it is its turn. */
    List<Supplier<CaseSource>> records(char delimiter, UnaryOperator<InputStream> watch) {
        return files.stream()
                .<Supplier<CaseSource>>map(file -> () -> file == null
                        ? CaseSource.records("stdin", watch.apply(System.in), delimiter)
                        : CaseSource.records(file, delimiter, watch))
                .toList();
    }

    /** All bytes of the files; 0 when that is not known. */
    long bytes() {
        long bytes = 0;
        for (Path file : files) {
            try {
                if (file == null || !Files.isRegularFile(file)) {
                    return 0;
                }
                bytes += Files.size(file);
            } catch (IOException unreadable) {
                continue; // named when it is read
            }
        }
        return bytes;
    }
}
