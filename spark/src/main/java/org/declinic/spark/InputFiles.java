package org.declinic.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.declinic.cases.casefile.CaseFiles;
import org.declinic.language.syntax.FolderFiles;

/** The files that the user means, in order: those that are named, and the case files in folders that are named. */
final class InputFiles {

    /** What engines write, in a format that shows when it is read. */
    private static final Pattern PART = Pattern.compile("part-[^.]+(\\.c\\d+)?(\\.txt)?(\\.gz)?");

    /** A pattern of names, as Hadoop has them; what it finds is called by its whole address. */
    private static final Pattern PATTERN = Pattern.compile("[*?\\[{]");

    /** As the JDK orders paths, which the program goes by. */
    private static final Comparator<InputFile> BY_NAME =
            Comparator.comparing(file -> file.name().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private final Configuration hadoop;
    private final Predicate<String> isTaken;
    private final String kind;
    private final List<InputFile> files = new ArrayList<>();
    private final List<InputFile> tables = new ArrayList<>();
    private final List<Root> roots = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    private InputFiles(Configuration hadoop, boolean areRecords) {
        this.hadoop = hadoop;
        this.isTaken = areRecords ? CaseFiles::isOfRecords : CaseFiles::isOfCases;
        this.kind = areRecords ? "file of records" : "case file";
    }

    static InputFiles of(List<String> typed, boolean areRecords, Configuration hadoop) {
        InputFiles found = new InputFiles(hadoop, areRecords);
        typed.forEach(found::add);
        return found;
    }

    List<InputFile> files() {
        return files;
    }

    /** Those with tables in them, in a format that Spark reads. */
    List<InputFile> tables() {
        return tables;
    }

    List<InputFile> all() {
        return Stream.concat(files.stream(), tables.stream()).toList();
    }

    /** What was named. */
    List<Root> roots() {
        return roots;
    }

    /** The names of files in folders that are no input. */
    List<String> leftOut() {
        return leftOut.stream()
                .map(name -> "left out: " + name + " is no " + kind)
                .toList();
    }

    /** What there is not, in words. */
    List<String> missing() {
        return missing;
    }

    private void add(String typed) {
        try {
            Path path = new Path(typed);
            FileSystem system = path.getFileSystem(hadoop);
            FileStatus[] matching =
                    PATTERN.matcher(typed).find() && !system.exists(path) ? system.globStatus(path) : null;
            if (matching != null && matching.length > 0) {
                for (FileStatus each : matching) {
                    add(each.getPath().toString());
                }
            } else {
                add(typed, nameOf(path, typed), system, system.getFileStatus(path));
            }
        } catch (FileNotFoundException e) {
            missing.add("there is no file or folder " + typed);
        } catch (IllegalArgumentException e) {
            missing.add("no file system can read the name " + typed);
        } catch (IOException e) {
            missing.add(typed + " cannot be read: " + e.getMessage());
        }
    }

    private void add(String typed, String name, FileSystem system, FileStatus given) throws IOException {
        roots.add(new Root(name, given.getPath().toString()));
        List<InputFile> found = given.isFile()
                ? List.of(new InputFile(name, given.getPath().toString(), given.getLen()))
                : inFolder(system, given.getPath(), name);
        if (found.isEmpty()) {
            missing.add("the folder " + typed + " holds no " + kind);
        }
        found.forEach(file -> (Tables.isTable(file.name()) ? tables : files).add(file));
    }

    /** Without a scheme as the program names it. */
    private static String nameOf(Path path, String typed) throws IOException {
        try {
            return path.toUri().getScheme() == null
                    ? java.nio.file.Path.of(typed).toString()
                    : typed.replaceFirst("/+$", "");
        } catch (InvalidPathException e) {
            throw new IOException(e.getReason(), e);
        }
    }

    private List<InputFile> inFolder(FileSystem system, Path folder, String name) throws IOException {
        List<InputFile> inFolder = new ArrayList<>();
        if (system instanceof LocalFileSystem local) {
            FolderFiles.in(
                    local.pathToFile(folder).toPath(), any -> true); // refuses links to what is not in the folder
        }
        RemoteIterator<LocatedFileStatus> all = system.listFiles(folder, true);
        while (all.hasNext()) {
            FileStatus file = all.next();
            String within = folder.toUri().relativize(file.getPath().toUri()).getPath();
            String named = name.endsWith("/") ? name + within : name + "/" + within;
            if (isHidden(within)) {
                continue;
            }
            if (isTaken.test(within)
                    || Tables.isTable(within)
                    || PART.matcher(file.getPath().getName()).matches()) {
                inFolder.add(new InputFile(named, file.getPath().toString(), file.getLen()));
            } else {
                leftOut.add(named);
            }
        }
        inFolder.sort(BY_NAME);
        return inFolder;
    }

    /** As engines leave behind what is no data. */
    private static boolean isHidden(String within) {
        return Stream.of(within.split("/")).anyMatch(part -> part.startsWith(".") || part.startsWith("_"));
    }
}
