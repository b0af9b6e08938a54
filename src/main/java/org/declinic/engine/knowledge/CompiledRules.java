package org.declinic.engine.knowledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Compiled rule sets, each kept in a file of its own that is named by the rules' content, and in a folder of several
 * builds of the program by the build. The file begins with the digest of the rest, so that one that is damaged or was not
 * written to its end is not used. A folder that cannot be written only costs time.
 */
final class CompiledRules {

    static final String SUFFIX = ".jar";

    /** The hexadecimal digits of a SHA-256. */
    private static final int DIGEST = 64;

    private static final String UNFINISHED = ".part";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration BEING_WRITTEN = Duration.ofDays(1);

    private final Path folder;
    private final String build;

    CompiledRules(Path folder, String build) {
        this.folder = folder;
        this.build = build;
    }

    static CompiledRules ofUser() {
        return new CompiledRules(folderOfUser(), "-" + ProgramBuild.id());
    }

    /** Which jars of rules the program wrote for the user, by their digests: the jars themselves say what they fit. */
    static CompiledRules jarsOfUser() {
        return new CompiledRules(folderOfUser(), "-written");
    }

    /** The user's own cache folder, as the XDG base directory specification names it. */
    private static Path folderOfUser() {
        Path ofHome = Path.of(System.getProperty("user.home"), ".cache");
        Path caches = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(named -> !named.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(ofHome);
        return caches.resolve("declinic");
    }

    /** A module that was kept. Compiled rules are programs: one that others could have written is not found. */
    Optional<byte[]> find(String key) {
        Path file = fileOf(key);
        try {
            if (!Files.isReadable(file) || !isOnlyOurs(folder) || !isOnlyOurs(file)) {
                return Optional.empty();
            }
            Optional<byte[]> module = undamaged(Files.readAllBytes(file));
            if (module.isEmpty()) {
                Files.delete(file);
            } else {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            }
            return module;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> undamaged(byte[] kept) {
        int begin = Math.min(DIGEST, kept.length);
        byte[] module = Arrays.copyOfRange(kept, begin, kept.length);
        boolean isWhole = new String(kept, 0, begin, StandardCharsets.US_ASCII).equals(Sha256.of(module));
        return isWhole ? Optional.of(module) : Optional.empty();
    }

    /** Keeps a module, and removes those that were not used lately. */
    void keep(String key, byte[] module) {
        if (!folder.isAbsolute()) {
            return; // a user without a home
        }
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, key, UNFINISHED);
            try {
                Files.write(unfinished, Sha256.of(module).getBytes(StandardCharsets.US_ASCII));
                Files.write(unfinished, module, StandardOpenOption.APPEND);
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
        removeOlder(SUFFIX, KEPT);
        removeOlder(UNFINISHED, BEING_WRITTEN);
    }

    private void removeOlder(String suffix, Duration age) throws IOException {
        FileTime oldest = FileTime.from(Instant.now().minus(age));
        try (DirectoryStream<Path> kept = Files.newDirectoryStream(folder, "*" + suffix)) {
            for (Path each : kept) {
                if (Files.getLastModifiedTime(each).compareTo(oldest) < 0) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    private Path fileOf(String key) {
        return folder.resolve(key + build + SUFFIX);
    }
}
