package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user of {@code explain} sees. */
class ExplainIT {

    private static final String SAMPLE = "facts-samples/exact-total.yaml";
    private static final String LINES = """
            {"id":"first","facts":{"CheckoutAttempt":{"outcome":"APPROVED"}}}
            {"id":"second","facts":{"CheckoutAttempt":{"outcome":"APPROVED"}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void aSampleReadsAsTheDocumentShowsIt() throws Exception {
        Run run = Run.of("explain", SAMPLE, "--rules", "rules");
        assertEquals(0, run.exitCode());
        assertEquals("", run.err());
        assertEquals(Files.readString(Path.of("src/test/resources/explain/exact-total.txt")), run.out());
        assertTrue(
                Files.readString(Path.of("docs/explain.md")).contains(run.out()),
                () -> "not in docs/explain.md:\n" + run.out());
    }

    @Test
    void ofSeveralCasesAllOrOneIsExplained() throws Exception {
        Run all = Run.withInput(LINES, "explain", "-", "--format", "json");
        assertEquals(0, all.exitCode(), all.err());
        assertEquals(2, new ObjectMapper().readTree(all.out()).size());
        Run one = Run.withInput(LINES, "explain", "-", "--case", "second");
        assertEquals(0, one.exitCode(), one.err());
        assertTrue(one.out().startsWith("Case second\n\nNothing to explain: the attempt was approved."), one.out());
        assertFalse(one.out().contains("first"));
    }

    @Test
    void anUnknownCaseIsWrongUseWithTheNearestOne() throws Exception {
        Run run = Run.withInput(LINES, "explain", "-", "--case", "secnd");
        assertEquals(2, run.exitCode());
        assertEquals("declinic: - has no case 'secnd'; did you mean 'second'?\n", run.err());
        assertEquals("", run.out());
    }

    @Test
    void thePageIsWholeAndHasTheRulesInIt() throws Exception {
        Run run = Run.of("explain", SAMPLE, "--format", "html");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().stripTrailing().endsWith("</html>"));
        assertTrue(run.out()
                .contains("rule &quot;TikTok Shop often turns down one-time, virtual and prepaid cards&quot;\n"));
    }

    @Test
    void whatCannotBeReadIsNamedAndWhatIsNotThereIsWrongUse() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "id: broken\nfacts: {CheckoutAttemt: {}}\n");
        Run unreadable = Run.of("explain", broken.toString());
        assertEquals(1, unreadable.exitCode());
        assertTrue(unreadable.err().contains("error[unknown-fact-type]"), unreadable.err());
        Run missing = Run.of("explain", "no-such-file.yaml");
        assertEquals(2, missing.exitCode());
        assertEquals("declinic: there is no file or folder no-such-file.yaml\n", missing.err());
    }

    @Test
    void aRuleThatFailsIsNamedWithTheCase() throws Exception {
        Files.writeString(folder.resolve("failing.drl"), """
                package mine
                import org.declinic.facts.*
                import static org.declinic.conclusions.Conclude.*
                rule "A rule that fails"
                    @cause( "mine" )
                    @title( "Mine" )
                    @certainty( 0.5 )
                when
                    CheckoutAttempt( $message : message )
                then
                    because( kcontext, $message.substring( 100 ) );
                end
                """);
        Run run = Run.of("explain", SAMPLE, "--rules", folder.toString());
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("failing.drl:4:1: error[rule-failed]: "), run.err());
        assertTrue(run.err().contains("(in case 'exact-total', "), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }
}
