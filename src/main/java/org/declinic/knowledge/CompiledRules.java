package org.declinic.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compiled rule sets, each kept in a file of its own that is named by the rules' content and the program's build. A
 * folder that cannot be written only costs time.
 */
final class CompiledRules {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Path folder;

    CompiledRules(Path folder) {
        this.folder = folder;
    }

    /** The user's own cache folder, as the XDG base directory specification names it. */
    static CompiledRules ofUser() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path caches = cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return new CompiledRules(caches.resolve("declinic"));
    }

    Optional<byte[]> find(String key) {
        Path file = fileOf(key);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps a module, and removes those that were not kept lately. */
    void keep(String key, byte[] module) {
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, key, ".tmp");
            Files.write(unfinished, module);
            Files.move(unfinished, fileOf(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            removeOld();
        } catch (IOException e) {
            System.getLogger(CompiledRules.class.getName())
                    .log(System.Logger.Level.DEBUG, "the compiled rules cannot be kept", e);
        }
    }

    private void removeOld() throws IOException {
        FileTime oldest = FileTime.from(Instant.now().minus(KEPT));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).compareTo(oldest) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path fileOf(String key) {
        return folder.resolve(key + ".jar");
    }
}
