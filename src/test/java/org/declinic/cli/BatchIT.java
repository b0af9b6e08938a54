package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.declinic.project.Folders;
import org.declinic.project.generated.GeneratedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator sees of {@code batch}. */
class BatchIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GOOD = "{\"id\":\"%s\",\"facts\":{\"CheckoutAttempt\":{\"outcome\":\"DECLINED\"}}}\n";

    private static final Pattern TIMES = Pattern.compile(
            "<title>.*?</title>|<p class=\"dim\">Declinic, run of.*?</p>|<dt>(Started|Took)</dt>.*?</dd>",
            Pattern.DOTALL);

    private Path folder;

    @BeforeEach
    void folder() throws IOException {
        folder = Folders.fresh("batch-it");
    }

    @Test
    void theSamplesAreDiagnosedAsOneByOneAndSummedUp() throws Exception {
        Run run = batch("facts-samples", "--output", at("out.ndjson"), "--errors", at("errors.ndjson"));
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.out());
        assertTrue(
                run.err().startsWith("Cases                                                         53\n"), run.err());
        List<JsonNode> expected = new ArrayList<>();
        String oneByOne = Run.of(
                        "diagnose", "--no-questions", "facts-samples", "--rules", "rules", "--format", "ndjson")
                .out();
        for (String line : oneByOne.lines().toList()) {
            expected.add(((ObjectNode) JSON.readTree(line)).without("questions"));
        }
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("out.ndjson"))) {
            lines.add(JSON.readTree(line));
        }
        assertEquals(expected, lines);
        assertEquals("", Files.readString(folder.resolve("errors.ndjson")));
        assertEquals(List.of("errors.ndjson", "out.ndjson"), names());
    }

    @Test
    void questionsAreInTheLinesWhenAskedFor() throws Exception {
        Run run = Run.withInput(
                String.format(GOOD, "a"), "batch", "-", "--output", "-", "--questions", "--rules", "rules");
        assertEquals("a", JSON.readTree(run.out()).get("id").asText());
        assertTrue(JSON.readTree(run.out()).has("questions"));
    }

    @Test
    void anyNumberOfThreadsWritesTheSame() throws Exception {
        try (OutputStream input = Files.newOutputStream(folder.resolve("in.ndjson"))) {
            new GeneratedFile(11, 0.02).writeLines(4000, input);
        }
        List<String> first = null;
        for (String threads : List.of("1", "2", "8")) {
            Run run = batch(
                    at("in.ndjson"),
                    "--threads",
                    threads,
                    "--output",
                    at("out.ndjson"),
                    "--errors",
                    at("errors.ndjson"),
                    "--report",
                    at("report.html"));
            assertEquals(1, run.exitCode(), run.err());
            String page = TIMES.matcher(Files.readString(folder.resolve("report.html")))
                    .replaceAll("");
            List<String> written = List.of(
                    Files.readString(folder.resolve("out.ndjson")),
                    Files.readString(folder.resolve("errors.ndjson")),
                    page);
            for (int i = 0; first != null && i < written.size(); i++) {
                assertTrue(first.get(i).equals(written.get(i)), "target " + i + " by " + threads + " threads differs");
            }
            first = written;
        }
        assertEquals(4000, first.get(0).lines().count() + first.get(1).lines().count());
        assertEquals(
                JSON.readTree(Files.readAllLines(folder.resolve("in.ndjson")).get(0))
                        .get("id"),
                JSON.readTree(first.get(0).lines().findFirst().orElseThrow()).get("id"));
    }

    @Test
    void aTableHasARowForEachCase() throws Exception {
        Files.writeString(folder.resolve("more.ndjson"), String.format(GOOD, "=1+1"));
        Run run = batch(
                "facts-samples/approved.yaml",
                "facts-samples/lockout-with-everything-wrong.yaml",
                at("more.ndjson"),
                "--output",
                at("out.csv"));
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("""
                id,cause,certainty,causes,remedy,plan,notBefore,notes
                approved,,,,,,,
                lockout-with-everything-wrong,amount-over-limit,0.9,amount-over-limit|klarna-action-required|one-time-card-expired|one-time-card-used|store-refused|klarna-risk-decline|region-lock|virtual-card-filtered|wallet-refused-card|outdated-app|merchant-mismatch|stale-payment-data|attempt-lockout,wait-out-lockout,wait-out-lockout|complete-klarna-verification|settle-klarna-balance|space-out-purchases|force-stop-apps|clear-cache|update-app|use-native-klarna|pay-with-paypal|create-new-card|shop-in-card-region,2026-01-25T07:40:00Z,
                '=1+1,,,,use-another-method,use-another-method|ask-for-reason,,
                """, Files.readString(folder.resolve("out.csv")));
    }

    @Test
    void badRecordsWithoutAFileForThemAreNamedOnStandardError() throws Exception {
        Run run = Run.withInput(
                String.format(GOOD, "a") + "{}\n[\n" + String.format(GOOD, "b"),
                "batch",
                "-",
                "--output",
                "-",
                "--rules",
                "rules");
        assertEquals(1, run.exitCode());
        assertEquals(2, run.out().lines().count());
        assertTrue(run.err().startsWith("""
                                stdin:2:1: error[missing-fact]: a case needs a CheckoutAttempt, and this one has none
                                stdin:3:1: error[not-a-case]: a case must be an object with the key 'facts'
                                """), run.err());
    }

    @Test
    void aCaseOverALimitIsABadRecord() throws Exception {
        String large = String.format(GOOD, "large")
                .replace("DECLINED\"", "DECLINED\", \"message\": \"" + "x".repeat(40_000) + "\"");
        Files.writeString(folder.resolve("in.ndjson"), String.format(GOOD, "a") + large + String.format(GOOD, "b"));
        Run run = batch(at("in.ndjson"), "--output", at("out.ndjson"), "--deadline", "60s");
        assertEquals(1, run.exitCode());
        assertTrue(
                run.err()
                        .startsWith(at("in.ndjson")
                                + ":2:1: error[text-too-long]: CheckoutAttempt.message is too long: at most 32,768"
                                + " characters in a text are allowed; give less, or raise the limit\n"),
                run.err());
        assertEquals(2, Files.readAllLines(folder.resolve("out.ndjson")).size());
    }

    @Test
    void tooManyBadRecordsEndTheRunAndLeaveTheOldFile() throws Exception {
        Files.writeString(folder.resolve("out.ndjson"), "old");
        Files.writeString(folder.resolve("in.ndjson"), String.format(GOOD, "a") + "{}\n{}\n{}\n");
        String[] allowed = {at("in.ndjson"), "--output", at("out.ndjson"), "--max-errors"};
        Run run = batch(with(allowed, "2"));
        assertEquals(1, run.exitCode());
        assertTrue(
                run.err()
                        .endsWith(
                                "declinic: stopped because of more than 2 bad records after 1 case and 3 bad records, at "
                                        + at("in.ndjson") + ":4; nothing was put in place\n"),
                run.err());
        assertEquals("old", Files.readString(folder.resolve("out.ndjson")));
        assertEquals(List.of("in.ndjson", "out.ndjson"), names());
        assertEquals(1, batch(with(allowed, "3")).exitCode());
        assertEquals(1, Files.readAllLines(folder.resolve("out.ndjson")).size());
    }

    @Test
    void aFullDiskIsAnErrorThatNamesTheFile() throws Exception {
        Run run = batch("facts-samples", "--output", "/dev/full");
        assertEquals(1, run.exitCode());
        assertEquals(
                "declinic: cannot write /dev/full: No space left on device; nothing was put in place\n", run.err());
    }

    @Test
    void aPipeThatNobodyReadsIsAnError() throws Exception {
        try (OutputStream input = Files.newOutputStream(folder.resolve("in.ndjson"))) {
            new GeneratedFile(1, 0).writeLines(2000, input);
        }
        Process process = Run.builder(Path.of(""), "batch", at("in.ndjson"), "--output", "-", "--rules", "rules")
                .start();
        process.getInputStream().close();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor());
        assertEquals(
                "declinic: cannot write standard output: Broken pipe; nothing was put in place\n",
                Run.withoutProgress(err));
    }

    @Test
    void wrongUseSaysWhatIsWrongAndTheOtherInputsAreDone() throws Exception {
        assertEquals(
                "declinic: there is no folder to write no-such-folder/out into\n",
                wrong("facts-samples", "--output", "no-such-folder/out"));
        assertEquals(
                "declinic: rules is a folder, and no file to write\n", wrong("facts-samples", "--output", "rules"));
        assertEquals(
                "declinic: diagnoses, errors and report cannot all go to " + at("x") + "\n",
                wrong("facts-samples", "--output", at("x"), "--errors", at("x")));
        assertEquals(
                "declinic: --threads must be 1 or more\n",
                wrong("facts-samples", "--output", at("x"), "--threads", "0"));
        Run run = batch("no-such-file", "facts-samples/approved.yaml", "--output", at("out.ndjson"));
        assertEquals(2, run.exitCode());
        assertTrue(run.err().startsWith("declinic: there is no file or folder no-such-file\nCases"), run.err());
        assertEquals(1, Files.readAllLines(folder.resolve("out.ndjson")).size());
    }

    @Test
    void whatWasWrittenIntoTheFolderOfTheInputIsNoInputOfTheNextRun() throws Exception {
        Files.writeString(folder.resolve("in.ndjson"), String.format(GOOD, "a"));
        String[] command = {at(""), "--output", at("out.ndjson"), "--errors", at("errors.ndjson")};
        assertEquals(0, batch(command).exitCode());
        Run again = batch(command);
        assertEquals(0, again.exitCode(), again.err());
        assertEquals(1, Files.readAllLines(folder.resolve("out.ndjson")).size());
    }

    @Test
    void anInputIsNotWrittenOver() throws Exception {
        Files.writeString(folder.resolve("in.ndjson"), String.format(GOOD, "a"));
        assertEquals(
                "declinic: " + at("in.ndjson") + " is an input, and would be written over\n",
                wrong(at("in.ndjson"), "--output", at("in.ndjson")));
        assertEquals(String.format(GOOD, "a"), Files.readString(folder.resolve("in.ndjson")));
        Files.writeString(folder.resolve("old"), "old");
        wrong("no-such-file", "--output", at("old"));
        assertEquals("old", Files.readString(folder.resolve("old")));
    }

    @Test
    void aTargetKeepsItsPermissionsAndALinkItsPlace() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "old");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("not-there-yet"));
        Run run = batch("facts-samples/approved.yaml", "--output", at("link"), "--errors", at("secret"));
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
        assertTrue(Files.isSymbolicLink(folder.resolve("link")));
        assertEquals(1, Files.readAllLines(folder.resolve("not-there-yet")).size());
    }

    @Test
    void aTextOfManyBadCasesIsOneBadRecord() throws Exception {
        Files.writeString(folder.resolve("in.yaml"), "[" + "{},".repeat(3000) + "]");
        assertEquals(
                1,
                batch(at("in.yaml"), "--output", at("out"), "--errors", at("errors"))
                        .exitCode());
        assertEquals(1, Files.readAllLines(folder.resolve("errors")).size());
        assertTrue(Files.size(folder.resolve("errors")) < 50_000);
    }

    private String wrong(String... args) throws Exception {
        Run run = batch(args);
        assertEquals(2, run.exitCode(), run.err());
        return run.err();
    }

    private static Run batch(String... args) throws Exception {
        return Run.of(with(new String[] {"batch", "--rules", "rules"}, args));
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
