package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script runs the program from anywhere, with the rules beside it. */
class LauncherIT {

    @TempDir
    private Path folder;

    @Test
    void aLinkToTheLauncherInAnotherFolderDoesTheSame() throws Exception {
        Path launcher = Files.createSymbolicLink(
                folder.resolve("why"), Path.of("declinic").toAbsolutePath());
        Path sample = Path.of("facts-samples/exact-total.yaml").toAbsolutePath();
        Process process = new ProcessBuilder(launcher.toString(), "diagnose", sample.toString())
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        Files.delete(launcher);
        assertEquals(Run.of("diagnose", sample.toString(), "--rules", "rules").out(), out);
    }
}
