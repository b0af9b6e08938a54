package org.declinic.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run writes is there whole, or not at all. */
class TargetsIT {

    @TempDir(factory = NamedFolder.class)
    Path temporary;

    private TestFolder folder;

    @BeforeEach
    void cases() throws Exception {
        folder = new TestFolder(temporary);
        folder.write("cases.ndjson", TestFolder.lines(0, 9));
    }

    @Test
    void whatIsThereIsKeptUnlessItIsToBeReplaced() throws Exception {
        folder.write("out/part-00000", "kept");
        folder.write("report.html", "kept");
        assertRefused(folder.at("out") + " is there already; add --replace to have it replaced", run());
        assertEquals("kept", Files.readString(temporary.resolve("out/part-00000")));
        assertEquals(List.of("cases.ndjson", "out", "report.html"), folder.names());

        Ran replaced = run("--replace", "--report", folder.at("report.html"));
        assertEquals(0, replaced.exitCode(), replaced.err());
        assertEquals(Batched.of(folder.at("cases.ndjson")).lines(), Ran.whole(temporary.resolve("out")));
        assertTrue(Files.readString(temporary.resolve("report.html")).startsWith("<!DOCTYPE html>"));
        assertEquals(List.of(".report.html.crc", "cases.ndjson", "errors", "out", "report.html"), folder.names());
    }

    @Test
    void whatWasPutAsideWhenADriverWasKilledIsPutBack() throws Exception {
        folder.write(".out.old/part-00000", "kept");
        assertRefused(folder.at("out") + " is there already; add --replace to have it replaced", run());
        assertEquals("kept", Files.readString(temporary.resolve("out/part-00000")));
    }

    @Test
    void whatCannotBeWrittenIsSaidBeforeAnythingRuns() throws Exception {
        folder.write("no-folder", "");
        Ran ran = run("--report", folder.at("no-folder/report.html"));
        assertEquals(2, ran.exitCode());
        assertTrue(
                ran.err().startsWith("declinic: " + folder.at("no-folder/report.html") + " cannot be written: "),
                ran.err());
        assertEquals(List.of("cases.ndjson", "no-folder"), folder.names());
    }

    @Test
    void anInputIsNeverWrittenOver() throws Exception {
        assertRefused(
                folder.at("cases.ndjson") + " holds the input " + folder.at("cases.ndjson")
                        + ", and would be written over",
                Ran.of(
                        "--input",
                        folder.at("cases.ndjson"),
                        "--output",
                        folder.at("cases.ndjson"),
                        "--errors",
                        folder.at("errors"),
                        "--replace"));
        assertRefused(
                temporary + " holds the input " + folder.at("cases.ndjson") + ", and would be written over",
                Ran.of(
                        "--input",
                        folder.at("cases.ndjson"),
                        "--output",
                        folder.at("out"),
                        "--errors",
                        temporary.toString(),
                        "--replace"));
        assertEquals(TestFolder.lines(0, 9), Files.readString(temporary.resolve("cases.ndjson")));
    }

    @Test
    void eachNeedsAPlaceOfItsOwn() throws Exception {
        assertRefused(
                folder.at("out/errors") + " lies in " + folder.at("out")
                        + "; diagnoses, errors and report need places of their own",
                Ran.of(
                        "--input",
                        folder.at("cases.ndjson"),
                        "--output",
                        folder.at("out"),
                        "--errors",
                        folder.at("out/errors")));
    }

    @Test
    void wrongWordsAreRefusedBeforeAnythingIsWritten() throws Exception {
        assertRefused("name what to diagnose by --input, or by --table", Ran.of("--output", "a", "--errors", "b"));
        assertRefused("--split is a size, such as 64m or 1g, not 'much'", run("--split", "much"));
        assertRefused("--deadline must be more than 0", run("--deadline", "0"));
        assertRefused(
                "--delimiter, --join-within and --latest are for files of other systems: add --from",
                run("--delimiter", ";"));
        assertRefused("there is no jar or folder of rules missing.jar", run("--rules", "missing.jar"));
        assertRefused("there is no adapter 'strip'; did you mean 'stripe'?", run("--from", "strip"));
        assertRefused("there is no file my.jq", run("--from", "my.jq"));
        assertRefused("there is no file or folder missing", run("--input", "missing"));
        assertRefused("--for shopper: the report is for agents only", run("--for", "shopper", "--report", "r.html"));
        assertEquals(List.of("cases.ndjson"), folder.names());
    }

    @Test
    void rulesThatMakeNoRuleSetAreNamed() throws Exception {
        folder.write("rules/wrong.drl", "package mine;\nrule \"Broken\" when CheckoutAttempt( totl > 1 ) then end\n");
        Ran ran = run("--rules", folder.at("rules"));
        assertEquals(1, ran.exitCode());
        assertTrue(
                ran.err()
                        .contains(
                                "/rules/wrong.drl:2:20: error[missing-import]: this file does not import 'CheckoutAttempt'"),
                ran.err());
        assertEquals(List.of("cases.ndjson", "rules"), folder.names());
    }

    @Test
    void theSummaryIsThatOfBatch() throws Exception {
        folder.write("cases.ndjson", TestFolder.lines(0, 9) + "no case\n");
        Ran ran = run("--split", "400");
        assertEquals(1, ran.exitCode());
        assertTrue(
                ran.err()
                        .startsWith(
                                "Cases                                                          9\n" + "  diagnosed"),
                ran.err());
        assertTrue(ran.err().contains("Bad records                                                    1\n"), ran.err());
    }

    private Ran run(String... more) {
        String[] first = {
            "--input", folder.at("cases.ndjson"), "--output", folder.at("out"), "--errors", folder.at("errors")
        };
        String[] all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return Ran.of(all);
    }

    private static void assertRefused(String message, Ran ran) {
        assertEquals("declinic: " + message + "\n", ran.err());
        assertEquals(2, ran.exitCode());
    }
}
