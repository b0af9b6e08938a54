package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees of rules that the engine gets wrong. */
class AuditIT {

    private static final String LOST = "src/test/resources/engine-differs/lost-accumulate";
    private static final String CORE = "rules/core";
    private static final String CASE = LOST + "/case.yaml";
    private static final String SAID =
            "rules.drl:7:1: error[engine-differs]: in one case the rule \"Of a wallet and at least one reason\" "
                    + "does not fire for all that meets its conditions: ";

    @TempDir
    private Path folder;

    @Test
    void diagnoseNotesItAndNamesTheRule() throws Exception {
        Run run = Run.of("diagnose", CASE, "--rules", CORE, "--rules", LOST, "--audit", "--no-questions");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().startsWith(SAID), run.err());
        assertTrue(run.out().contains("\n    engine-differs\n"), run.out());
    }

    @Test
    void withoutBeingAskedNoCommandLooks() throws Exception {
        Run run = Run.of("diagnose", CASE, "--rules", CORE, "--rules", LOST, "--no-questions");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.err());
    }

    @Test
    void batchFlagsTheLineOfEachCaseAndNamesTheRuleOnce() throws Exception {
        String line = "{\"id\":\"%s\",\"facts\":{\"CheckoutAttempt\":{\"outcome\":\"DECLINED\"},"
                + "\"PaymentCard\":{\"kind\":\"ONE_TIME\"},\"Wallet\":{\"name\":\"W\"}}}\n";
        Path cases = Files.writeString(folder.resolve("cases.ndjson"), line.formatted("a") + line.formatted("b"));
        Run run = Run.of(
                "batch",
                cases.toString(),
                "--output",
                "-",
                "--format",
                "csv",
                "--rules",
                "rules",
                "--rules",
                LOST,
                "--audit");
        assertEquals(1, run.exitCode());
        assertEquals(
                2,
                run.out().lines().filter(row -> row.endsWith(",engine-differs")).count(),
                run.out());
        assertEquals(1, run.err().split("in 2 cases the rule \"Of a wallet", -1).length - 1, run.err());
    }

    @Test
    void everySampleIsAuditedWithoutAComplaint() throws Exception {
        Run run = Run.of("diagnose", "facts-samples", "--rules", "rules", "--audit", "--no-questions");
        assertEquals(0, run.exitCode());
        assertEquals("", run.err());
    }

    @Test
    void aScenarioOfTheRuleFailsWithItsName() throws Exception {
        Files.copy(Path.of(LOST, "rules.drl"), folder.resolve("rules.drl"));
        Files.writeString(folder.resolve("rules.test.yaml"), """
                base:
                  facts:
                    CheckoutAttempt: {outcome: DECLINED}
                    PaymentCard: {kind: ONE_TIME}
                    Wallet: {name: W}
                scenarios:
                  - name: A wallet and a one-time card
                    expect:
                      causes: [one-time]
                """);
        Run run = Run.of("test", "--rules", folder.toString());
        assertEquals(1, run.exitCode(), run.out());
        assertTrue(run.out().contains("Of a wallet and at least one reason"), run.out());
    }

    @Test
    void explainTellsIt() throws Exception {
        Run why = Run.of("explain", CASE, "--rules", CORE, "--rules", LOST);
        assertEquals(1, why.exitCode());
        assertTrue(why.err().startsWith(SAID), why.err());
        assertTrue(why.out().contains("\nNotes\n  - rules.drl:7:1: the rule "), why.out());
        Run whyNot = Run.of(
                "explain", CASE, "--rules", CORE, "--rules", LOST, "--why-not", "Of a wallet and at least one reason");
        assertEquals(1, whyNot.exitCode());
        assertTrue(whyNot.err().startsWith(SAID), whyNot.err());
        assertTrue(
                whyNot.out()
                        .contains(
                                "Its conditions hold, but it does not fire: the engine misses it by a mistake of its own."),
                whyNot.out());
    }

    @Test
    void whatTheEngineMissedIsNotForShoppers() throws Exception {
        Run run = Run.of("diagnose", CASE, "--rules", "rules", "--audit", "--for", "shopper");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().startsWith("declinic: --for shopper: --audit is for agents only"), run.err());
    }
}
