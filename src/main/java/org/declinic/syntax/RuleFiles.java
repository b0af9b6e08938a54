package org.declinic.syntax;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/**
 * The rule files of folders, and those in the program.
 *
 * @param files the files, in order of their paths
 * @param findings what kept others from being read
 */
public record RuleFiles(List<RuleFile> files, List<Finding> findings) {

    private static final String IN_THE_PROGRAM = "/declinic-rules";
    private static final String CORE = "core";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Ten thousand rules; what is larger is no rule file. */
    private static final long MOST_BYTES = 4 << 20;

    /**
     * All rule files of the folders. {@code core/} comes from the program, whose rules are in its jar or in a folder,
     * unless one of the folders brings its own; without folders everything comes from the program.
     *
     * @param folders folders of rule files
     * @param ofProgram the program's own rules, or empty for those in its jar
     * @return the files, with a finding for each that cannot be read and each folder that holds none
     */
    public static RuleFiles in(List<Path> folders, Optional<Path> ofProgram) {
        RuleFiles all = new RuleFiles(new ArrayList<>(), new ArrayList<>());
        folders.forEach(folder -> all.addFolder(folder, RuleFile.opened(folder), ""));
        if (folders.stream().noneMatch(RuleFiles::bringsCore)) {
            String only = folders.isEmpty() ? "" : CORE + "/";
            ofProgram.ifPresentOrElse(
                    folder -> all.addFolder(folder, RuleFile.opened(folder), only), () -> all.addFromTheProgram(only));
        }
        all.files.sort(comparing(RuleFile::path).thenComparing(RuleFile::folder));
        return all;
    }

    private static boolean bringsCore(Path folder) {
        return Files.isDirectory(folder.resolve(CORE))
                || folder.toAbsolutePath().normalize().endsWith(CORE);
    }

    private void addFromTheProgram(String only) {
        try {
            URI rules = RuleFiles.class.getResource(IN_THE_PROGRAM).toURI();
            if (!rules.getScheme().equals("jar")) {
                addFolder(Path.of(rules), "", only);
                return;
            }
            try (FileSystem jar = FileSystems.newFileSystem(rules, Map.of())) {
                addFolder(jar.getPath(IN_THE_PROGRAM), "", only);
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the program's own rules cannot be read", e);
        }
    }

    private void addFolder(Path folder, String opened, String only) {
        List<Path> paths;
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            paths = all.filter(path -> path.toString().endsWith(".drl") && Files.isRegularFile(path))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            findings.add(unreadable(folder.toString(), e.getMessage()));
            return;
        }
        if (paths.isEmpty()) {
            findings.add(Finding.error(
                    Place.of(folder.toString()), "no-rules", "the folder holds no rule file (*.drl)"));
        }
        Set<String> taken = new HashSet<>();
        files.forEach(file -> taken.add(file.path()));
        for (Path path : paths) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            if (name.startsWith(only)) {
                String unlikeOthers = taken.contains(name) ? folder.getFileName() + "/" + name : name;
                text(path, unlikeOthers).ifPresent(text -> files.add(new RuleFile(
                        opened, opened.isEmpty() ? name : opened + "/" + name, unlikeOthers, text)));
            }
        }
    }

    private Optional<String> text(Path path, String name) {
        try {
            if (Files.size(path) > MOST_BYTES) {
                findings.add(Finding.error(
                        Place.of(name), "too-large", "the file is larger than " + (MOST_BYTES >> 20) + " MB").help("divide it, or check what is in it"));
                return Optional.empty();
            }
            return Optional.of(Files.readString(path)
                    .replace(BYTE_ORDER_MARK, "")
                    .replace("\r\n", "\n")
                    .replace('\r', '\n'));
        } catch (CharacterCodingException e) {
            findings.add(
                    Finding.error(Place.of(name), "not-utf-8", "the file is not in UTF-8").help("save it as UTF-8"));
        } catch (IOException e) {
            findings.add(unreadable(name, e.getMessage()));
        }
        return Optional.empty();
    }

    private static Finding unreadable(String file, String why) {
        return Finding.error(Place.of(file), "unreadable", "the file cannot be read: " + why);
    }
}
