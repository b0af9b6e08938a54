package org.declinic.engine.knowledge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was compiled is found as it was kept, or not at all. */
class CompiledRulesTest {

    private static final byte[] MODULE = "a module".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void aModuleIsFoundAsItWasKept() {
        CompiledRules kept = new CompiledRules(folder, "-build");
        kept.keep("rules", MODULE);
        assertArrayEquals(MODULE, kept.find("rules").orElseThrow());
        assertTrue(new CompiledRules(folder, "-other").find("rules").isEmpty());
    }

    @Test
    void aModuleThatWasAlteredOrCutOffIsRemoved() throws Exception {
        CompiledRules kept = new CompiledRules(folder, "");
        Path file = folder.resolve("rules.jar");
        for (int length : new int[] {0, 63, 64, 70}) {
            kept.keep("rules", MODULE);
            Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
            assertTrue(kept.find("rules").isEmpty());
            assertFalse(Files.exists(file));
        }
        kept.keep("rules", MODULE);
        byte[] altered = Files.readAllBytes(file);
        altered[altered.length - 1]++;
        Files.write(file, altered);
        assertTrue(kept.find("rules").isEmpty());
        assertFalse(Files.exists(file));
    }

    @Test
    void whatOthersCouldHaveWrittenIsNotFound() throws Exception {
        CompiledRules kept = new CompiledRules(folder, "");
        kept.keep("rules", MODULE);
        Files.setPosixFilePermissions(folder.resolve("rules.jar"), PosixFilePermissions.fromString("rw-rw-r--"));
        assertTrue(kept.find("rules").isEmpty());
    }

    @Test
    void whatWasNeverWrittenToItsEndIsRemovedInTime() throws Exception {
        Path unfinished = Files.createFile(folder.resolve("rules1.part"));
        CompiledRules kept = new CompiledRules(folder, "");
        kept.keep("rules", MODULE);
        assertTrue(Files.exists(unfinished));
        Files.setLastModifiedTime(unfinished, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        kept.keep("rules", MODULE);
        assertFalse(Files.exists(unfinished));
    }

    @Test
    void aFolderThatCannotBeWrittenOnlyCostsTime() throws Exception {
        CompiledRules kept =
                new CompiledRules(Files.createFile(folder.resolve("file")).resolve("cache"), "");
        kept.keep("rules", MODULE);
        assertTrue(kept.find("rules").isEmpty());
        assertEquals(1, folder.toFile().list().length);
    }
}
