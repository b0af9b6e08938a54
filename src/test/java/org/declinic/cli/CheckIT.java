package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.declinic.project.Folders;
import org.declinic.project.ProjectRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a user of {@code check} sees. */
class CheckIT {

    private static final String MISTAKE = "src/test/resources/mistakes/unknown-field";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Folders.fresh("check-it");
    }

    @Test
    void theProjectsOwnRulesAreRight() throws Exception {
        Run run = Run.of("check", "--rules", "rules");
        assertEquals(new Run(0, ProjectRules.counted() + ": 0 errors, 0 warnings\n", ""), run);
    }

    @Test
    void aMistakeIsShownInItsLineOfTheFileThatTheUserCanOpen() throws Exception {
        Run run = Run.of("check", "--rules", MISTAKE);
        String expected =
                Files.readString(Path.of(MISTAKE, "expected.txt")).replace("rules.drl:", MISTAKE + "/rules.drl:");
        assertEquals(new Run(1, expected + "\n9 files, 22 rules: 1 error, 0 warnings\n", ""), run);
    }

    @Test
    void aWarningIsNoFailure() throws Exception {
        assertEquals(
                0,
                Run.of("check", "--rules", "src/test/resources/mistakes/salience")
                        .exitCode());
    }

    @Test
    void aWarningIsRaisedOrSwitchedOffWhereOneWantsIt() throws Exception {
        String folder = "src/test/resources/mistakes/salience";
        Run raised = Run.of("check", "--rules", folder, "--severity", "salience=error");
        assertEquals(1, raised.exitCode());
        assertTrue(raised.out().contains("rules.drl:43:5: error[salience]: "), raised.out());
        assertEquals(
                new Run(0, "9 files, 23 rules: 0 errors, 0 warnings\n", ""),
                Run.of("check", "--rules", folder, "--severity", "salience=off"));
    }

    @Test
    void noErrorIsLowered() throws Exception {
        assertEquals(
                new Run(2, "", "declinic: unknown-field is an error, and cannot be warning\n"),
                Run.of("check", "--rules", MISTAKE, "--severity", "unknown-field=warning"));
        Run mixed = Run.of(
                "check",
                "--rules",
                "src/test/resources/mistakes/missing-annotation",
                "--severity",
                "missing-annotation=off");
        assertEquals(1, mixed.exitCode());
        assertTrue(mixed.out().contains(" error[missing-annotation]: "), mixed.out());
    }

    @Test
    void aSeverityOfNoCodeIsWrongUse() throws Exception {
        for (String command : List.of("check", "watch")) {
            assertEquals(
                    new Run(2, "", "declinic: there is no code 'saliense'; did you mean 'salience'?\n"),
                    Run.of(command, "--rules", MISTAKE, "--severity", "no-loop=off", "--severity", "saliense=off"));
        }
    }

    @Test
    void whatIsAllowedStaysSo() throws Exception {
        String allowed = "src/test/resources/mistakes/correct-allowance";
        Run text = Run.of("check", "--rules", allowed, "--severity", "salience=error");
        assertEquals(new Run(0, "9 files, 23 rules: 0 errors, 0 warnings, 1 allowed\n", ""), text);
        Run json = Run.of("check", "--rules", allowed, "--severity", "salience=error", "--format", "json");
        assertEquals(new Run(0, "[ ]\n", ""), json);
    }

    @Test
    void programsGetOneArray() throws Exception {
        Run run = Run.of("check", "--rules", MISTAKE, "--format", "json");
        assertEquals(1, run.exitCode());
        assertEquals(JSON.readTree("""
                        [{
                          "file": "rules.drl",
                          "line": 22,
                          "column": 18,
                          "severity": "error",
                          "code": "unknown-field",
                          "rule": "A prepaid card may be too tight for a courier's tip",
                          "message": "PaymentCard has no field 'spendingLimt'",
                          "help": "did you mean 'spendingLimit'?"
                        }]
                        """), JSON.readTree(run.out()));
    }

    @Test
    void codeHostsGetSarif() throws Exception {
        Run run = Run.of("check", "--rules", MISTAKE, "--format", "sarif");
        assertEquals(1, run.exitCode());
        JsonNode log = JSON.readTree(run.out());
        assertEquals("2.1.0", log.get("version").asText());
        assertEquals(
                MISTAKE + "/rules.drl",
                log.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText());
    }

    @Test
    void everyFileThatCannotBeReadIsNamedAndTheOthersAreChecked() throws Exception {
        Files.copy(Path.of(MISTAKE, "rules.drl"), folder.resolve("mistake.drl"));
        Files.write(folder.resolve("latin.drl"), "rule \"Käse\"".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(folder.resolve("huge.drl"), "// a long comment\n".repeat(600_000));
        Files.createDirectory(folder.resolve("folder.drl"));
        Run run = Run.of("check", "--rules", folder.toString());
        assertEquals(1, run.exitCode());
        assertEquals("", run.err());
        String said = run.out().replace(folder + "/", "");
        assertTrue(
                said.startsWith("huge.drl: error[too-large]: the file is larger than 4 MB\n"
                        + "  help: divide it, or check what is in it\n\n"
                        + "latin.drl: error[not-utf-8]: the file is not in UTF-8\n"
                        + "  help: save it as UTF-8\n\n"
                        + "mistake.drl:22:18: error[unknown-field]: "),
                said);
    }

    @Test
    void aFolderThatRulesAreStillToBeWrittenInKeepsNoOthersFromUse() throws Exception {
        Run run = Run.of("check", "--rules", "rules", "--rules", folder.toString());
        assertEquals(0, run.exitCode());
        assertTrue(run.out().contains("warning[no-rules]: the folder holds no rule file (*.drl)"), run.out());
    }

    @Test
    void aFolderWithoutRulesIsSomethingWrong() throws Exception {
        Run run = Run.of("check", "--rules", folder.toString());
        assertEquals(1, run.exitCode());
        assertTrue(run.out().contains("error[no-rules]: the folder holds no rule file (*.drl)"), run.out());
    }

    @Test
    void aFolderThatIsNotThereIsWrongUse() throws Exception {
        assertEquals(
                new Run(2, "", "declinic: there is no folder of rules no-such-folder\n"),
                Run.of("check", "--rules", "no-such-folder"));
    }

    @Test
    void whatOnlyDroolsFindsIsReportedAtItsRuleWithoutATrace() throws Exception {
        Files.writeString(folder.resolve("cast.drl"), """
                package ourrules

                import org.declinic.facts.*

                rule "A text is no number"
                when
                    $attempt : CheckoutAttempt( message != null )
                then
                    int number = (Integer) $attempt.message();
                    String text = number;
                end
                """);
        Run run = Run.of("check", "--rules", folder.toString());
        assertEquals(1, run.exitCode());
        assertEquals("", run.err());
        assertTrue(run.out().contains("cast.drl:5:6: error[does-not-compile]: "), run.out());
        assertTrue(run.out().contains("in rule \"A text is no number\""), run.out());
        assertTrue(run.out().lines().noneMatch(line -> line.contains("\tat ") || line.contains("LambdaConsequence")));
    }
}
