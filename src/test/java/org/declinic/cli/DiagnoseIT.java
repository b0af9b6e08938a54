package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.declinic.project.ProjectRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user of {@code diagnose} sees. */
class DiagnoseIT {

    private static final String SAMPLE = "facts-samples/exact-total.yaml";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void aSampleReadsAsItIsWrittenDown() throws Exception {
        Run run = Run.of("diagnose", SAMPLE, "--rules", "rules");
        assertEquals(0, run.exitCode());
        assertEquals("", run.err());
        assertEquals(Files.readString(Path.of("src/test/resources/diagnose/exact-total.txt")), run.out());
    }

    @Test
    void allSamplesAreDiagnosedWithoutAComplaint() throws Exception {
        Run run = Run.of("diagnose", "facts-samples", "--rules", "rules", "--format", "json");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.err());
        assertTrue(JSON.readTree(run.out()).size() >= 20);
    }

    @Test
    void textHasNoColourWhereThereIsNoTerminalAndFitsInEightyColumns() throws Exception {
        String text = Run.of("diagnose", "facts-samples", "--rules", "rules").out();
        assertFalse(text.contains("\u001b"));
        assertEquals(0, text.lines().filter(line -> line.length() > 80).count());
    }

    @Test
    void linesOfStandardInputAreReadInTheirFormatAndABrokenOneStopsNoOther() throws Exception {
        String good = "{\"id\":\"a\",\"facts\":{\"CheckoutAttempt\":{\"outcome\":\"APPROVED\"}}}\n";
        Run run = Run.withInput(
                good + "{\"id\":}\n" + good.replace("\"a\"", "\"b\""), "diagnose", "-", "--format", "ndjson");
        assertEquals(1, run.exitCode());
        assertEquals(2, run.out().lines().count());
        assertEquals(
                "b",
                JSON.readTree(run.out().lines().skip(1).findFirst().orElseThrow())
                        .get("id")
                        .asText());
        assertTrue(run.err().startsWith("stdin:2:"), run.err());
    }

    @Test
    void aMissingFileIsWrongUseAndTheOthersAreDone() throws Exception {
        Run run = Run.of("diagnose", "--no-questions", "no-such-file.yaml", SAMPLE, "--rules", "rules");
        assertEquals(2, run.exitCode());
        assertEquals("declinic: there is no file or folder no-such-file.yaml\n", run.err());
        assertTrue(run.out().startsWith("Case exact-total\n"));
    }

    @Test
    void wrongUseSaysWhatIsRight() throws Exception {
        for (String[] args : new String[][] {
            {"diagnose", "--colour", SAMPLE},
            {"diagnos"},
            {},
            {"diagnose"},
            {"diagnose", SAMPLE, "--format", "xml"},
            {"diagnose", SAMPLE, "--now", "soon"},
            {"diagnose", SAMPLE, "--rules", "no-such-folder"}
        }) {
            Run run = Run.of(args);
            assertEquals(2, run.exitCode(), String.join(" ", args));
            assertEquals("", run.out());
            assertFalse(run.err().isBlank() || run.err().contains("\tat "), run.err());
        }
    }

    @Test
    void aMomentGivenForAllCasesTakesThePlaceOfTheirOwn() throws Exception {
        String lockout = "lockout-over.yaml";
        JsonNode own = JSON.readTree(Run.of("diagnose", "facts-samples/" + lockout, "--format", "json")
                        .out())
                .get(0);
        JsonNode earlier = JSON.readTree(Run.of(
                                "diagnose",
                                "facts-samples/" + lockout,
                                "--format",
                                "json",
                                "--now",
                                "2026-01-01T00:00:00Z")
                        .out())
                .get(0);
        assertFalse(own.toString().contains("attempt-lockout"));
        assertTrue(earlier.toString().contains("attempt-lockout"));
    }

    @Test
    void twoCasesOfOneIdAreBothDiagnosedWithAWarning() throws Exception {
        Run run = Run.of("diagnose", "--no-questions", SAMPLE, SAMPLE, "--rules", "rules");
        assertEquals(0, run.exitCode());
        assertEquals(2, run.out().lines().filter("Case exact-total"::equals).count());
        assertEquals(SAMPLE + ":2:1: warning[duplicate-id]: another case has the id 'exact-total' too\n", run.err());
    }

    @Test
    void aChangedRuleIsNoticedAndAnUnchangedOneIsNotCompiledAgain() throws Exception {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Path file = rules.resolve("mine.drl");
        String rule = """
                package mine
                import org.declinic.facts.*
                import static org.declinic.conclusions.Conclude.*
                rule "A rule of mine"
                    @cause( "mine" )
                    @title( "Mine" )
                    @certainty( 0.5 )
                when
                    CheckoutAttempt()
                then
                    because( kcontext, "first" );
                end
                """ + "// never compiled before: " + System.nanoTime();
        Files.writeString(file, rule);
        assertTrue(Run.of("diagnose", "--no-questions", SAMPLE, "--rules", rules.toString())
                .out()
                .contains("- first"));
        long kept = kept();
        assertTrue(Run.of("diagnose", "--no-questions", SAMPLE, "--rules", rules.toString())
                .out()
                .contains("- first"));
        assertEquals(kept, kept());
        Files.writeString(file, rule.replace("first", "second"));
        assertTrue(Run.of("diagnose", "--no-questions", SAMPLE, "--rules", rules.toString())
                .out()
                .contains("- second"));
        assertNotEquals(kept, kept());
    }

    @Test
    void damagedCompiledRulesAreCompiledAnew() throws Exception {
        String whole =
                Run.of("diagnose", "--no-questions", SAMPLE, "--rules", "rules").out();
        try (Stream<Path> files = Files.list(Run.CACHE.resolve("declinic"))) {
            for (Path file : files.toList()) {
                Files.writeString(file, "damaged");
            }
        }
        Run run = Run.of("diagnose", "--no-questions", SAMPLE, "--rules", "rules");
        assertEquals(whole, run.out());
        assertEquals("", run.err());
    }

    @Test
    void aCardNumberIsNowhereInTheOutput() throws Exception {
        String card = "4111 1111 1111 1111";
        Path file = Files.writeString(
                folder.resolve("cards.yaml"),
                Files.readString(Path.of(SAMPLE))
                        .replace("exact-total", card)
                        .replace("createdFor: TikTok", "createdFor: Other " + card)
                        .replace("merchantName: TikTok", "merchantName: Shop 4111-1111-1111-1111")
                        .replace("network: Visa", "network: Visa 4111111111111111"));
        for (String format : new String[] {"text", "json", "ndjson"}) {
            Run run = Run.of("diagnose", "--no-questions", file.toString(), "--format", format);
            String all = (run.out() + run.err()).replaceAll("\\s+", " ");
            assertFalse(all.replaceAll("[ -]", "").contains("4111111111111111"), all);
            assertTrue(all.contains("made for Other **** **** **** 1111"), all);
            assertTrue(all.contains("for the merchant Shop ****-****-****-1111"), all);
        }
    }

    private static long kept() throws Exception {
        try (Stream<Path> files = Files.list(Run.CACHE.resolve("declinic"))) {
            return files.count();
        }
    }

    @Test
    void aShopperReadsOfARefusalByACheckForRiskOnlyThatThePaymentWasNotApproved() throws Exception {
        String sample = "facts-samples/refused-by-check-for-risk.yaml";
        assertEquals(new Run(0, """
                        Case refused-by-check-for-risk

                        Why it may have been declined
                          90 %  The payment was not approved
                                not-approved

                        What to do, in this order
                          1. Pay with another card
                             - Pay with another card than the declined one, or in another of the ways
                               that the checkout offers.
                             use-another-card against not-approved
                          2. Ask the card's issuer
                             - Ask the card's issuer about this payment, in its app or by the number on
                               the card.
                             - Have the time, the amount and the shop's name at hand.
                             contact-issuer against not-approved
                        """, ""), Run.of("diagnose", sample, "--rules", "rules", "--for", "shopper"));
    }

    @Test
    void aShopperReadsNoRuleNoSourceAndNoCodeOfAProcessor() throws Exception {
        Run run = Run.of("diagnose", "facts-samples", "--rules", "rules", "--for", "shopper", "--format", "ndjson");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.err());
        List<String> untold = ProjectRules.KNOWLEDGE.rules().stream()
                .filter(rule -> rule.annotation("told").isPresent())
                .flatMap(rule -> rule.annotation("cause").stream())
                .toList();
        assertTrue(untold.size() > 5, untold::toString);
        for (String line : run.out().lines().toList()) {
            JsonNode diagnosis = JSON.readTree(line);
            assertTrue(diagnosis.get("rules").isNull(), line);
            assertEquals(0, diagnosis.get("notes").size(), line);
            diagnosis.get("questions").forEach(question -> {
                assertFalse(
                        question.get("field").asText().matches("(?:DeclineSignal|CardCheck)\\..*|.*\\.initiatedBy"),
                        line);
                question.get("decides").forEach(code -> assertFalse(untold.contains(code.asText()), line));
            });
            diagnosis.get("causes").forEach(cause -> {
                assertEquals(0, cause.get("against").size(), line);
                cause.get("because").forEach(because -> {
                    assertTrue(
                            because.get("rule").isNull()
                                    && because.get("source").isNull(),
                            line);
                    assertFalse(because.get("text").asText().startsWith("The code"), line);
                });
            });
            diagnosis
                    .get("plan")
                    .forEach(
                            step -> assertEquals("SHOPPER", step.get("audience").asText(), line));
        }
    }

    @Test
    void whatIsForAgentsAloneIsRefusedByName() throws Exception {
        for (String[] refused : new String[][] {
            {"explain is", "explain", SAMPLE},
            {"--why-not is", "explain", SAMPLE, "--why-not", "region-lock"},
            {"--change is", "explain", SAMPLE, "--change"},
            {"--set, --drop and --add are", "explain", SAMPLE, "--drop", "PaymentCard"},
            {
                "the report is",
                "batch",
                SAMPLE,
                "--output",
                "-",
                "--report",
                folder.resolve("r.html").toString()
            }
        }) {
            String[] command = Stream.concat(
                            Stream.of(refused).skip(1), Stream.of("--rules", "rules", "--for", "shopper"))
                    .toArray(String[]::new);
            Run run = Run.of(command);
            assertEquals(2, run.exitCode());
            assertEquals("", run.out());
            assertTrue(run.err().startsWith("declinic: --for shopper: " + refused[0] + " for agents only"), run.err());
        }
    }
}
