package org.declinic.knowledge;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/** Finds the rule files of folders, and those in the program. */
final class RuleFiles {

    private static final String IN_THE_PROGRAM = "/declinic-rules";
    private static final String CORE = "core";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private RuleFiles() {}

    /**
     * All rule files of the folders. {@code core/} comes from the program, whose rules are in its jar or in a folder,
     * unless one of the folders brings its own; without folders everything comes from the program.
     */
    static List<RuleFile> in(List<Path> folders, Optional<Path> ofProgram) throws RulesException {
        List<RuleFile> files = new ArrayList<>();
        for (Path folder : folders) {
            List<RuleFile> ofFolder = in(folder);
            if (ofFolder.isEmpty()) {
                throw new RulesException(Finding.error(
                        Place.of(folder.toString()), "no-rules", "the folder holds no rule file (*.drl)"));
            }
            files.addAll(ofFolder);
        }
        if (folders.stream().noneMatch(RuleFiles::bringsCore)) {
            List<RuleFile> program = ofProgram.isPresent() ? in(ofProgram.get()) : inTheProgram();
            program.stream()
                    .filter(file -> folders.isEmpty() || file.path().startsWith(CORE + "/"))
                    .forEach(files::add);
        }
        return files.stream()
                .sorted(comparing(RuleFile::path).thenComparing(RuleFile::text))
                .toList();
    }

    private static boolean bringsCore(Path folder) {
        return Files.isDirectory(folder.resolve(CORE))
                || folder.toAbsolutePath().normalize().endsWith(CORE);
    }

    private static List<RuleFile> inTheProgram() throws RulesException {
        try {
            URI rules = RuleFiles.class.getResource(IN_THE_PROGRAM).toURI();
            if (!rules.getScheme().equals("jar")) {
                return in(Path.of(rules));
            }
            try (FileSystem jar = FileSystems.newFileSystem(rules, Map.of())) {
                return in(jar.getPath(IN_THE_PROGRAM));
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the program's own rules cannot be read", e);
        }
    }

    private static List<RuleFile> in(Path folder) throws RulesException {
        List<Path> paths;
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            paths = all.filter(path -> path.toString().endsWith(".drl") && Files.isRegularFile(path))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new RulesException(unreadable(folder.toString(), e.getMessage()));
        }
        List<RuleFile> files = new ArrayList<>();
        for (Path path : paths) {
            files.add(new RuleFile(nameIn(folder, path), textOf(folder, path)));
        }
        return files;
    }

    private static String nameIn(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private static String textOf(Path folder, Path path) throws RulesException {
        try {
            return Files.readString(path).replace(BYTE_ORDER_MARK, "").replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            throw new RulesException(Finding.error(
                    Place.of(nameIn(folder, path)), "not-utf-8", "the file is not in UTF-8; save it as UTF-8"));
        } catch (IOException e) {
            throw new RulesException(unreadable(nameIn(folder, path), e.getMessage()));
        }
    }

    private static Finding unreadable(String file, String why) {
        return Finding.error(Place.of(file), "unreadable", "the file cannot be read: " + why);
    }
}
