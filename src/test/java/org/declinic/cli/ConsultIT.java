package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user of {@code consult} sees. */
class ConsultIT {

    private static final String SAMPLE = "facts-samples/exact-total.yaml";

    @TempDir
    private Path folder;

    @Test
    void aScriptOfAnswersReadsAsTheReadmeShowsIt() throws Exception {
        Run run = Run.withInput("declined\n1\ntiktok shop\nyes\ncard\nwhy\ndone\n", "consult", "--rules", "rules");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.err());
        String asked = run.out().substring(0, run.out().indexOf("\nCase consultation\n"));
        assertTrue(Files.readString(Path.of("README.md")).contains(asked), () -> "not in README.md:\n" + asked);
        assertFalse(run.out().contains("\u001b"));
    }

    @Test
    void aSavedCaseIsDiagnosedAsItsConsultationEnded() throws Exception {
        Path saved = folder.resolve("saved.yaml");
        Run consult = Run.withInput("done\n", "consult", SAMPLE, "--rules", "rules", "--save", saved.toString());
        assertEquals(0, consult.exitCode(), consult.err());
        Run diagnose = Run.of("diagnose", saved.toString(), "--rules", "rules", "--no-questions");
        assertEquals(
                Run.of("diagnose", SAMPLE, "--rules", "rules", "--no-questions").out(), diagnose.out());
        assertTrue(consult.out().endsWith("\n" + diagnose.out()), consult.out());
    }

    @Test
    void answersThatEndLeaveTheCaseSoFar() throws Exception {
        Path saved = folder.resolve("saved.yml");
        Run run = Run.withInput("declined\n", "consult", "--rules", "rules", "--save", saved.toString());
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(
                "declinic: the case so far is saved in " + saved + "; to go on: declinic consult " + saved + "\n",
                run.err());
        assertTrue(Files.readString(saved).contains("outcome: \"DECLINED\""));
    }

    @Test
    void whatCannotBeStartedOrSavedIsToldBeforeTheFirstQuestion() throws Exception {
        String there = Files.writeString(folder.resolve("there.yaml"), "mine").toString();
        for (String[] args : new String[][] {
            {"consult", "no-such-file.yaml"},
            {"consult", "facts-samples/klarna-account.ndjson"},
            {"consult", "--save", there},
            {"consult", "--save", folder.resolve("case.json").toString()},
            {"consult", "--save", folder.resolve("no-such-folder/case.yaml").toString()}
        }) {
            Run run = Run.of(args);
            assertEquals(2, run.exitCode(), String.join(" ", args));
            assertEquals("", run.out());
            assertEquals(1, run.err().lines().count(), run.err());
        }
        assertEquals("mine", Files.readString(Path.of(there)));
    }
}
