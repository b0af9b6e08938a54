package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of the program's own rules, all that is compiled comes with its jar: nothing has to be kept for the next run. */
class NothingToCompileIT {

    private static final String CASE = "facts-samples/exact-total.yaml";

    @TempDir
    private Path cache;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diagnose " + CASE,
                "explain " + CASE + " --why-not region-lock",
                "explain " + CASE + " --drop App"
            })
    void theProgramsOwnRulesComeCompiled(String command) throws Exception {
        assertEquals("[]", kept(command.split(" ")));
    }

    @Test
    void otherRulesAreKeptCompiled() throws Exception {
        assertEquals("[declinic]", kept("diagnose", "--rules", "src/test/resources/harmless-rules", CASE));
    }

    private String kept(String... command) throws Exception {
        ProcessBuilder program = Run.builder(Path.of(""), command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        program.environment().put("XDG_CACHE_HOME", cache.toString());
        program.start().waitFor();
        try (Stream<Path> files = Files.list(cache)) {
            return files.map(file -> file.getFileName().toString()).toList().toString();
        }
    }
}
