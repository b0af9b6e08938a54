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

/** Reads the rule files of folders. */
final class RuleFolders {

    private static final String IN_THE_PROGRAM = "/declinic-rules";
    private static final String CORE = "core";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Ten thousand rules; what is larger is no rule file. */
    private static final long MOST_BYTES = 4 << 20;

    private final List<Path> folders;
    private final Optional<Path> ofProgram;
    private final List<RuleFile> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Path> empty = new ArrayList<>();

    RuleFolders(List<Path> folders, Optional<Path> ofProgram) {
        this.folders = folders;
        this.ofProgram = ofProgram;
    }

    RuleFiles read() {
        folders.forEach(folder -> addFolder(folder, RuleFile.opened(folder), ""));
        if (folders.stream().noneMatch(RuleFolders::bringsCore)) {
            String only = folders.isEmpty() ? "" : CORE + "/";
            ofProgram.ifPresentOrElse(
                    folder -> addFolder(folder, RuleFile.opened(folder), only), () -> addFromTheProgram(only));
        }
        empty.forEach(folder -> findings.add(noRules(folder, empty.containsAll(folders))));
        files.sort(comparing(RuleFile::path).thenComparing(RuleFile::folder));
        return new RuleFiles(files, findings);
    }

    private static boolean bringsCore(Path folder) {
        return Files.isDirectory(folder.resolve(CORE))
                || folder.toAbsolutePath().normalize().endsWith(CORE);
    }

    private void addFromTheProgram(String only) {
        try {
            URI rules = RuleFolders.class.getResource(IN_THE_PROGRAM).toURI();
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
            empty.add(folder);
        }
        Set<String> taken = new HashSet<>();
        files.forEach(file -> taken.add(file.path()));
        for (Path path : paths) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            if (name.startsWith(only)) {
                String shown = opened.isEmpty() ? name : opened + "/" + name;
                String unlikeOthers = taken.contains(name) ? shown : name;
                text(path, unlikeOthers, shown)
                        .ifPresent(text -> files.add(new RuleFile(opened, shown, unlikeOthers, text)));
            }
        }
    }

    /** A folder without rules may be one that rules are still to be written in, unless all are so. */
    private static Finding noRules(Path folder, boolean isOnlyOne) {
        Place place = Place.of(folder.toString());
        String message = "the folder holds no rule file (*.drl)";
        return isOnlyOne ? Finding.error(place, "no-rules", message) : Finding.warning(place, "no-rules", message);
    }

    private Optional<String> text(Path path, String name, String opened) {
        try {
            if (Files.size(path) > MOST_BYTES) {
                String message = "the file is larger than " + (MOST_BYTES >> 20) + " MB";
                findings.add(Finding.error(Place.of(name), "too-large", message)
                        .help("divide it, or check what is in it")
                        .of(opened));
                return Optional.empty();
            }
            return Optional.of(Files.readString(path)
                    .replace(BYTE_ORDER_MARK, "")
                    .replace("\r\n", "\n")
                    .replace('\r', '\n'));
        } catch (CharacterCodingException e) {
            findings.add(Finding.error(Place.of(name), "not-utf-8", "the file is not in UTF-8")
                    .help("save it as UTF-8")
                    .of(opened));
        } catch (IOException e) {
            findings.add(unreadable(name, e.getMessage()).of(opened));
        }
        return Optional.empty();
    }

    private static Finding unreadable(String file, String why) {
        return Finding.error(Place.of(file), "unreadable", "the file cannot be read: " + why);
    }
}
