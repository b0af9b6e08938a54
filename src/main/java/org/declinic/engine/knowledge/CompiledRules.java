package org.declinic.engine.knowledge;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Compiled rule sets, each kept in a file of its own that is named by the rules' content, and in a folder of several
 * builds of the program by the build. A folder that cannot be written only costs time.
 */
final class CompiledRules {

    static final String SUFFIX = ".jar";

    private static final Duration KEPT = Duration.ofDays(30);

    private final Path folder;
    private final String build;

    private CompiledRules(Path folder, String build) {
        this.folder = folder;
        this.build = build;
    }

    /** The user's own cache folder, as the XDG base directory specification names it. */
    static CompiledRules ofUser() {
        Path ofHome = Path.of(System.getProperty("user.home"), ".cache");
        Path caches = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(named -> !named.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(ofHome);
        return new CompiledRules(caches.resolve("declinic"), "-" + ProgramBuild.id());
    }

    /** A module that was kept. Compiled rules are programs: one that others could have written is not found. */
    Optional<byte[]> find(String key) {
        Path file = fileOf(key);
        try {
            if (!Files.isReadable(file) || !isOnlyOurs(folder) || !isOnlyOurs(file)) {
                return Optional.empty();
            }
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps a module, and removes those that were not used lately. */
    void keep(String key, byte[] module) {
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, key, SUFFIX);
            try {
                Files.write(unfinished, module);
                Files.move(
                        unfinished, fileOf(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished); // Windows replaces no file that is just being read
            }
            removeOld();
        } catch (IOException e) {
            System.getLogger(CompiledRules.class.getName())
                    .log(System.Logger.Level.DEBUG, "the compiled rules cannot be kept", e);
        }
    }

    private static boolean isOnlyOurs(Path path) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null) {
            return true; // not POSIX: the home folder is the user's own
        }
        PosixFileAttributes attributes = view.readAttributes();
        return attributes.owner().getName().equals(System.getProperty("user.name"))
                && !attributes.permissions().contains(PosixFilePermission.GROUP_WRITE)
                && !attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE);
    }

    private void removeOld() throws IOException {
        FileTime oldest = FileTime.from(Instant.now().minus(KEPT));
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path module : modules) {
                if (Files.getLastModifiedTime(module).compareTo(oldest) < 0) {
                    Files.deleteIfExists(module);
                }
            }
        }
    }

    private Path fileOf(String key) {
        return folder.resolve(key + build + SUFFIX);
    }
}
