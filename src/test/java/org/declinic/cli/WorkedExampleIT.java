package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.declinic.project.ProjectRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of rules/README.md, done as it says, with the program as it is. */
class WorkedExampleIT {

    private static final Pattern BLOCK =
            Pattern.compile("^```(drl|yaml|text)\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void aNewCauseRemedyAndKindOfFactAreDiagnosedAsTheReadmeShows() throws Exception {
        List<String> blocks = blocks();
        Path rules = Files.createDirectory(folder.resolve("our-rules"));
        Files.writeString(rules.resolve("vpn.drl"), blocks.get(0));
        Path oneCase = Files.writeString(folder.resolve("vpn-case.yaml"), blocks.get(1));
        Run run = Run.of("diagnose", oneCase.toString(), "--rules", "rules", "--rules", rules.toString());
        assertEquals("", run.err());
        assertEquals(blocks.get(2), run.out());
    }

    @Test
    void itsScenariosPass() throws Exception {
        List<String> blocks = blocks();
        Path rules = Files.createDirectory(folder.resolve("our-rules"));
        Files.writeString(rules.resolve("vpn.drl"), blocks.get(0));
        Files.writeString(rules.resolve("vpn.test.yaml"), blocks.get(3) + blocks.get(4));
        Run run = Run.of("test", "--rules", "rules", "--rules", rules.toString(), "--filter", "vpn.test.yaml");
        assertEquals("", run.err());
        assertEquals("6 scenarios passed, 0 failed\n", run.out());
    }

    private static List<String> blocks() throws Exception {
        return BLOCK.matcher(Files.readString(ProjectRules.FOLDER.resolve("README.md")))
                .results()
                .map((MatchResult block) -> block.group(2))
                .toList();
    }
}
