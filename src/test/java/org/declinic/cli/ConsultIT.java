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
    void aScriptOfAnswersReadsAsTheDocumentShowsIt() throws Exception {
        Run run = Run.withInput(
                "declined\nPayment declined\ndk\n1\nklarna\nno\ntiktok shop\ncard\nwhy\nusd\nhow\ndone\n",
                "consult",
                "--rules",
                "rules");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.err());
        String asked = run.out().substring(0, run.out().indexOf("\nCase consultation\n"));
        assertTrue(
                Files.readString(Path.of("docs/explain.md")).contains(asked),
                () -> "not in docs/explain.md:\n" + asked);
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
    void whatMayNotBeToldIsNotKeptForAShopper() throws Exception {
        Path start = Files.writeString(folder.resolve("start.yaml"), """
                id: mine
                facts:
                  CheckoutAttempt: {paymentMethod: Card, outcome: DECLINED}
                  DeclineSignal: {source: visa, code: "43"}
                """);
        Path saved = folder.resolve("saved.yaml");
        Run refused =
                Run.of("consult", start.toString(), "--rules", "rules", "--for", "shopper", "--save", saved.toString());
        assertEquals(2, refused.exitCode());
        assertEquals("", refused.out());
        assertTrue(
                refused.err().startsWith("declinic: --for shopper: --save of this case is for agents only"),
                refused.err());
        Run broken = Run.withInput("dk\n", "consult", start.toString(), "--rules", "rules", "--for", "shopper");
        assertEquals(0, broken.exitCode());
        assertEquals("", broken.err());
        assertTrue(broken.out().contains("The payment was not approved"), broken.out());
        assertFalse(Files.exists(saved));
        Run own = Run.withInput(
                "declined\n", "consult", "--rules", "rules", "--for", "shopper", "--save", saved.toString());
        assertEquals(0, own.exitCode(), own.err());
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
