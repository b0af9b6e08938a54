package org.declinic.language.syntax;

import static java.util.Comparator.comparing;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.finding.Severity;

/** Reads the rule files and tables of folders and jars. */
final class RuleFolders {

    private static final String IN_THE_PROGRAM = "/" + RuleFiles.IN_A_JAR + "/";

    /** The names of the program's rule files, for a jar cannot be listed everywhere. */
    private static final String LIST = "files";

    private static final String CORE = "core";
    private static final String RULES = ".drl";
    private static final String TABLE = ".csv";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Ten thousand rules; what is larger is no rule file. */
    private static final int MOST_BYTES = 4 << 20;

    /** Far more than any rule set; a jar can be packed from nothing to fill the memory. */
    private static final int MOST_BYTES_IN_ALL = 64 << 20;

    private final List<Path> places;
    private final Optional<Path> ofProgram;
    private final List<RuleFile> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> empty = new ArrayList<>();
    private boolean bringsCore;
    private int read;

    RuleFolders(List<Path> places, Optional<Path> ofProgram) {
        this.places = places;
        this.ofProgram = ofProgram;
    }

    RuleFiles read() {
        places.forEach(this::addPlace);
        if (!bringsCore) {
            String only = places.isEmpty() ? "" : CORE + "/";
            ofProgram.ifPresentOrElse(
                    folder -> addFolder(folder, RuleFile.opened(folder), only), () -> addFromTheProgram(only));
        }
        return all();
    }

    RuleFiles readOnTop() {
        addFromTheProgram("");
        places.forEach(this::addPlace);
        return all();
    }

    private RuleFiles all() {
        boolean allAreEmpty = places.stream().map(Path::toString).allMatch(empty::contains);
        empty.forEach(place -> findings.add(noRules(place, allAreEmpty)));
        files.sort(comparing(RuleFile::path).thenComparing(RuleFile::folder));
        return new RuleFiles(ending(RULES), ending(TABLE), findings, false);
    }

    private List<RuleFile> ending(String with) {
        return files.stream().filter(file -> file.path().endsWith(with)).toList();
    }

    private void addPlace(Path place) {
        if (!Files.isRegularFile(place)) {
            add(place, place.toString(), RuleFile.opened(place));
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            Path ofRules = jar.getPath("/", RuleFiles.IN_A_JAR);
            add(Files.isDirectory(ofRules) ? ofRules : jar.getPath("/"), place.toString(), RuleFile.opened(place));
        } catch (IOException | RuntimeException thrownAtWhatIsNoZip) {
            findings.add(unreadable(place.toString(), "it is no folder and no jar"));
        }
    }

    private void add(Path folder, String place, String opened) {
        bringsCore |= Files.isDirectory(folder.resolve(CORE))
                || folder.toAbsolutePath().normalize().endsWith(CORE);
        int before = files.size() + findings.size();
        addFolder(folder, opened, "");
        if (files.size() + findings.size() == before) {
            empty.add(place);
        }
    }

    private void addFromTheProgram(String only) {
        try {
            for (String name : ofTheProgram(LIST).lines().toList()) {
                if (name.startsWith(only)) {
                    files.add(new RuleFile("", name, name, ofTheProgram(name), true));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the program's own rules cannot be read", e);
        }
    }

    private static String ofTheProgram(String name) throws IOException {
        try (InputStream file = RuleFolders.class.getResourceAsStream(IN_THE_PROGRAM + name)) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            return plain(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void addFolder(Path folder, String opened, String only) {
        List<Path> paths;
        try {
            paths = FolderFiles.in(folder, RuleFolders::isOfRules);
        } catch (NoSuchFileException e) {
            findings.add(Finding.at(Place.of(folder.toString()), Code.UNREADABLE, "there is no such folder"));
            return;
        } catch (IOException e) {
            findings.add(FolderFiles.unreadable(folder, e));
            return;
        }
        Set<String> taken = new HashSet<>();
        files.forEach(file -> taken.add(file.path()));
        for (Path path : paths) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            if (name.startsWith(only)) {
                String shown = opened.isEmpty() ? name : opened + "/" + name;
                String unlikeOthers = taken.contains(name) ? shown : name;
                text(path, unlikeOthers, shown)
                        .ifPresent(text -> files.add(new RuleFile(
                                opened, shown, unlikeOthers, text, isOfProgram(folder) || isInTheProgram(name, text))));
            }
        }
    }

    /** Whether a folder is the one of the program's own rules, or within it. */
    private boolean isOfProgram(Path folder) {
        try {
            return ofProgram.isPresent()
                    && folder.getFileSystem() == ofProgram.get().getFileSystem()
                    && folder.toRealPath().startsWith(ofProgram.get().toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the program has the same file in its jar, as where its rules are copied or were put into another jar. */
    private static boolean isInTheProgram(String name, String text) {
        try {
            return ofTheProgram(name).equals(text);
        } catch (IOException thereIsNone) {
            return false;
        }
    }

    private static boolean isOfRules(String path) {
        return path.endsWith(RULES) || path.endsWith(TABLE);
    }

    /** A folder without rules may be one that rules are still to be written in, unless all are so. */
    private static Finding noRules(String folder, boolean isOnlyOne) {
        Place place = Place.of(folder);
        String message = "the " + (folder.endsWith(".jar") ? "jar" : "folder") + " holds no rule file (*.drl)";
        Finding finding = Finding.at(place, Code.NO_RULES, message);
        return isOnlyOne ? finding : finding.as(Severity.WARNING);
    }

    private Optional<String> text(Path path, String name, String opened) {
        if (read > MOST_BYTES_IN_ALL) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            read += bytes.length;
            if (read > MOST_BYTES_IN_ALL) {
                String message = "the rule files have more than " + (MOST_BYTES_IN_ALL >> 20) + " MB together";
                findings.add(Finding.at(Place.of(name), Code.TOO_LARGE, message).of(opened));
                return Optional.empty();
            }
            if (bytes.length > MOST_BYTES) {
                String message = "the file is larger than " + (MOST_BYTES >> 20) + " MB";
                findings.add(Finding.at(Place.of(name), Code.TOO_LARGE, message)
                        .help("divide it, or check what is in it")
                        .of(opened));
                return Optional.empty();
            }
            return Optional.of(plain(decoded(bytes)));
        } catch (CharacterCodingException e) {
            findings.add(Finding.at(Place.of(name), Code.NOT_UTF_8, "the file is not in UTF-8")
                    .help("save it as UTF-8")
                    .of(opened));
        } catch (IOException e) {
            findings.add(unreadable(name, e.getMessage()).of(opened));
        }
        return Optional.empty();
    }

    private static String decoded(byte[] utf8) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    }

    private static String plain(String text) {
        return text.replace(BYTE_ORDER_MARK, "").replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Finding unreadable(String file, String why) {
        return Finding.at(Place.of(file), Code.UNREADABLE, "the file cannot be read: " + why);
    }
}
