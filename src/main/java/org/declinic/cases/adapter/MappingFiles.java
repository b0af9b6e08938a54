package org.declinic.cases.adapter;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.finding.Severity;
import org.declinic.language.syntax.FolderFiles;

/**
 * The files of adapters: in a folder, each adapter is a folder with its mapping, {@code stripe/stripe.jq}.
 *
 * @param byName the mappings by the names of their adapters
 * @param names the table of what systems write for networks, kinds of cards and wallets
 * @param findings what kept a file from being read, and names that are taken twice
 */
record MappingFiles(SortedMap<String, MappingFile> byName, String names, List<Finding> findings) {

    private static final String IN_THE_PROGRAM = "/declinic-adapters/";
    private static final String LIST = "files";
    private static final String NAMES = "names.csv";
    private static final int MOST_BYTES = 1 << 20;

    /**
     * The adapters of the program, and those of folders; one of a folder takes the place of another of its name.
     *
     * @param folders the folders, each with a folder an adapter
     * @param ofProgram where the program's own are, or empty for those in its jar
     * @return the files
     */
    static MappingFiles in(List<Path> folders, Optional<Path> ofProgram) {
        try {
            MappingFiles files = ofProgram.isPresent() ? inFolder(ofProgram.get()) : inTheProgram();
            folders.forEach(files::add);
            return files;
        } catch (IOException e) {
            throw new IllegalStateException("the program's own adapters cannot be read", e);
        }
    }

    private static MappingFiles inFolder(Path folder) throws IOException {
        MappingFiles files =
                new MappingFiles(new TreeMap<>(), Files.readString(folder.resolve(NAMES)), new ArrayList<>());
        files.add(folder);
        return files;
    }

    private static MappingFiles inTheProgram() throws IOException {
        MappingFiles files = new MappingFiles(new TreeMap<>(), ofTheProgram(NAMES), new ArrayList<>());
        for (String path : ofTheProgram(LIST).lines().toList()) {
            String name = path.substring(0, path.indexOf('/'));
            files.byName.put(name, new MappingFile(name, "adapters/" + path, ofTheProgram(path), true));
        }
        return files;
    }

    private static String ofTheProgram(String name) throws IOException {
        try (InputStream file = MappingFiles.class.getResourceAsStream(IN_THE_PROGRAM + name)) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void add(Path folder) {
        try (Stream<Path> each = Files.list(folder)) {
            for (Path path : each.sorted().toList()) {
                Path file = path.resolve(path.getFileName() + MappingFile.ENDING);
                if (Files.isRegularFile(file)) {
                    FolderFiles.demandWithin(folder, path);
                    FolderFiles.demandWithin(folder, file);
                    addFile(file);
                }
            }
        } catch (IOException e) {
            findings.add(FolderFiles.unreadable(folder, e));
        }
    }

    private void addFile(Path path) {
        read(path).ifPresent(file -> {
            MappingFile before = byName.put(file.name(), file);
            if (before != null && !isSame(before, path)) {
                String message = "this takes the place of " + before.opened() + ", which has the same name";
                findings.add(Finding.at(Place.of(file.opened()), Code.DUPLICATE_NAME, message)
                        .as(Severity.WARNING));
            }
        });
    }

    /** The folder beside the program may be named too. */
    private static boolean isSame(MappingFile before, Path path) {
        return Path.of(before.opened())
                .toAbsolutePath()
                .normalize()
                .equals(path.toAbsolutePath().normalize());
    }

    private Optional<MappingFile> read(Path path) {
        List<Finding> wrong = new ArrayList<>();
        Optional<MappingFile> file = read(path, wrong);
        findings.addAll(wrong);
        return file;
    }

    /**
     * Reads one file.
     *
     * @param path the file
     * @param wrong gets why it cannot be read
     * @return the file, whose adapter is called as it is
     */
    static Optional<MappingFile> read(Path path, List<? super Finding> wrong) {
        String opened = path.toString().replace('\\', '/');
        try {
            if (Files.size(path) > MOST_BYTES) {
                wrong.add(
                        Finding.at(Place.of(opened), Code.TOO_LARGE, "a mapping has at most " + MOST_BYTES + " bytes"));
                return Optional.empty();
            }
            String text = Files.readString(path).replace("\r\n", "\n").replace("\uFEFF", "");
            return Optional.of(of(opened, text));
        } catch (IOException e) {
            wrong.add(Finding.at(Place.of(opened), Code.UNREADABLE, "the file cannot be read: " + e.getMessage()));
            return Optional.empty();
        }
    }

    /** A file that was read. */
    static MappingFile of(String opened, String text) throws IOException {
        String adapter = opened.substring(opened.lastIndexOf('/') + 1, opened.length() - MappingFile.ENDING.length());
        return new MappingFile(adapter, opened, text, isOurs(adapter, text));
    }

    private static boolean isOurs(String adapter, String text) throws IOException {
        try (InputStream ours =
                MappingFiles.class.getResourceAsStream(IN_THE_PROGRAM + adapter + "/" + adapter + MappingFile.ENDING)) {
            return ours != null && text.equals(new String(ours.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
