package org.declinic.spark;

import static org.declinic.spark.TestFolder.line;
import static org.declinic.spark.TestFolder.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.declinic.cases.adapter.Joiner;
import org.declinic.cases.report.CsvLines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job writes what {@code batch} writes, byte for byte, however the input is cut. */
class FilesIT {

    @TempDir(factory = NamedFolder.class)
    Path temporary;

    private TestFolder folder;

    private int runs;

    @BeforeEach
    void folder() {
        folder = new TestFolder(temporary);
    }

    @Test
    void linesAreCutAnywhere() throws Exception {
        Path cases = folder.write("cases.ndjson", lines(0, 60));
        for (String split : List.of("100", "300", "1k", "64m")) {
            assertAsBatch(split, cases);
        }
    }

    @Test
    void blankLinesAndLineEndsAndLongLinesAndAByteOrderMarkAreAsInOneFile() throws Exception {
        String text = "\uFEFF\n\r\n  \n" + lines(0, 10).replace("\n", "\r\n") + "\n\n\t\n"
                + line(11, "a long message ".repeat(40)) + "\n" + "\n".repeat(900) + lines(12, 20)
                + line(21, "without a line end");
        Path cases = folder.write("cases.ndjson", text);
        for (String split : List.of("100", "333", "1k")) {
            assertAsBatch(split, cases);
        }
    }

    @Test
    void casesWithoutAnIdAreNamedByTheirNumberInTheFile() throws Exception {
        Path cases = folder.write("cases.ndjson", lines(0, 40));
        assertAsBatch("200", cases);
        assertTrue(Ran.whole(temporary.resolve("output-1")).contains("{\"id\":\"" + cases + "#38\","));
    }

    @Test
    void aBadRecordCostsItselfAlone() throws Exception {
        String text = lines(0, 10) + "{\"id\":\"bad\",\"facts\":{\"CheckoutAttempt\":{\"totl\":1}}}\n" + lines(10, 20)
                + "no case at all\n" + lines(20, 30);
        assertAsBatch("500", folder.write("cases.ndjson", text));
        assertEquals(2, Ran.whole(temporary.resolve("errors-1")).lines().count());
    }

    @Test
    void aRecordOfTwoMegabytesIsBadAndTheOthersGoOn() throws Exception {
        String text = lines(0, 3) + line(3, "x".repeat(2 << 20)) + "\n" + lines(4, 8);
        assertAsBatch("100k", folder.write("cases.ndjson", text));
    }

    @Test
    void listsAndTablesAndDocumentsAndGzipAreReadWhole() throws Exception {
        String list = "[" + String.join(",\n", lines(0, 20).split("\n")) + "]";
        Path json = folder.write("cases.json", list);
        Path csv = folder.write(
                "cases.csv",
                "id,CheckoutAttempt.outcome,CheckoutAttempt.total,CheckoutAttempt.currency\n"
                        + "a,DECLINED,1.50,USD\n".repeat(30) + ",DECLINED,x,USD\n,DECLINED,2,USD\n");
        Path yaml =
                folder.write("cases.yaml", "id: a\nfacts:\n  CheckoutAttempt:\n    outcome: DECLINED\n---\nid: b\n");
        Path packed = folder.packed("cases.ndjson.gz", lines(0, 30));
        assertAsBatch("100", json, csv, yaml, packed);
    }

    @Test
    void aFileWithoutACaseIsNamed() throws Exception {
        assertAsBatch("5", folder.write("empty.ndjson", ""), folder.write("blank.ndjson", "\n \n\t\n\n\n\n"));
        assertEquals(2, Ran.whole(temporary.resolve("errors-1")).lines().count());
    }

    @Test
    void inputsAndTheFilesOfAFolderFollowEachOther() throws Exception {
        Path single = folder.write("single.ndjson", lines(0, 5));
        folder.write("many/b/2.ndjson", lines(5, 15));
        folder.write("many/b-1.json", line(16, "one"));
        folder.write("many/a.ndjson", lines(20, 30));
        folder.write("many/c.test.yaml", "scenarios");
        folder.write("many/.hidden.ndjson", lines(30, 31));
        Path last = folder.write("last.ndjson", lines(40, 45));
        assertAsBatch("700", single, temporary.resolve("many"), last);
        assertAsBatch("64m", single, temporary.resolve("many"), last);
    }

    @Test
    void manySmallFilesAreOneTask() throws Exception {
        for (int i = 100; i < 150; i++) {
            folder.write("many/" + i + ".ndjson", lines(i, i + 1));
        }
        assertAsBatch("64m", temporary.resolve("many"));
        assertEquals(1, Ran.parts(temporary.resolve("output-1")).size());
    }

    @Test
    void partsOfAnEngineAreTakenAndWhatElseLiesThereIsNamed() throws Exception {
        folder.write("in/part-00000", lines(0, 5));
        folder.write("in/part-00001.txt", lines(5, 8));
        folder.write("in/_SUCCESS", "");
        folder.write("in/.part-00000.crc", "x");
        Files.write(temporary.resolve("in/logo.png"), new byte[] {1, 2, 3});
        Ran ran = Ran.of("--input", folder.at("in"), "--output", folder.at("out"), "--errors", folder.at("errors"));
        assertEquals(0, ran.exitCode(), ran.err());
        assertTrue(
                ran.err().startsWith("declinic: left out: " + folder.at("in/logo.png") + " is no case file\nCases  "),
                ran.err());
        Batched batched = Batched.of(folder.at("in/part-00000"), folder.at("in/part-00001.txt"));
        assertEquals(batched.lines(), Ran.whole(temporary.resolve("out")));
    }

    @Test
    void aLinkOutOfAFolderIsNotFollowed() throws Exception {
        Path elsewhere = folder.write("elsewhere.ndjson", lines(0, 2));
        folder.write("in/cases.ndjson", lines(0, 5));
        Path link = Files.createSymbolicLink(Path.of(folder.at("in/link.ndjson")), elsewhere);
        Ran ran = Ran.of("--input", folder.at("in"), "--output", folder.at("out"), "--errors", folder.at("errors"));
        assertEquals(2, ran.exitCode());
        assertTrue(ran.err().contains(link + ": the link leads to nothing within the folder"), ran.err());
    }

    @Test
    void aPatternOfNamesIsWhatMatchesIt() throws Exception {
        folder.write("in/a1.ndjson", TestFolder.line(0, "one") + "\n");
        folder.write("in/a2.ndjson", TestFolder.line(3, "two") + "\n");
        folder.write("in/b.ndjson", TestFolder.line(6, "three") + "\n");
        Ran ran = Ran.of(
                "--input", folder.at("in/a*.ndjson"), "--output", folder.at("out"), "--errors", folder.at("errors"));
        assertEquals(0, ran.exitCode(), ran.err());
        assertEquals(
                Batched.of(folder.at("in/a1.ndjson"), folder.at("in/a2.ndjson")).lines(),
                Ran.whole(temporary.resolve("out")));
    }

    @Test
    void aTableHasOneHeading() throws Exception {
        Path cases = folder.write("cases.ndjson", lines(0, 20));
        Ran ran = Ran.of(
                "--input",
                cases.toString(),
                "--output",
                folder.at("out.csv"),
                "--errors",
                folder.at("errors"),
                "--split",
                "300");
        assertEquals(0, ran.exitCode(), ran.err());
        assertEquals(Batched.of(new CsvLines(), cases.toString()).lines(), Ran.whole(temporary.resolve("out.csv")));
        assertTrue(Ran.parts(temporary.resolve("out.csv")).size() > 3);
    }

    @Test
    void recordsOfOtherSystemsAreReadByAnAdapter() throws Exception {
        String charge =
                "{\"id\":\"ch_%d\",\"object\":\"charge\",\"amount\":4550,\"currency\":\"usd\",\"created\":1768932000,"
                        + "\"status\":\"failed\",\"failure_code\":\"card_declined\",\"outcome\":{\"type\":\"issuer_declined\","
                        + "\"reason\":\"insufficient_funds\",\"network_status\":\"declined_by_network\"}}\n";
        StringBuilder text = new StringBuilder("{\"id\":\"re_1\",\"object\":\"refund\"}\n");
        IntStream.range(0, 20).forEach(i -> text.append(String.format(charge, i)));
        Path records = folder.write("charges.ndjson", text.toString());
        Ran ran = Ran.of(
                "--input",
                records.toString(),
                "--output",
                folder.at("out"),
                "--errors",
                folder.at("errors"),
                "--from",
                "stripe",
                "--split",
                "400");
        Batched batched = Batched.from("stripe", Joiner.Rules.USUAL, List.of(), records.toString());
        assertEquals(batched.lines(), Ran.whole(temporary.resolve("out")));
        assertEquals(batched.errors(), Ran.whole(temporary.resolve("errors")));
        assertEquals(20, batched.lines().lines().count());
    }

    private void assertAsBatch(String split, Path... inputs) throws Exception {
        runs++;
        String output = folder.at("output-" + runs);
        String errors = folder.at("errors-" + runs);
        String[] names = List.of(inputs).stream().map(Path::toString).toArray(String[]::new);
        List<String> arguments = new ArrayList<>(List.of("--output", output, "--errors", errors, "--split", split));
        arguments.add("--input");
        arguments.addAll(List.of(names));
        Ran ran = Ran.of(arguments.toArray(String[]::new));
        Batched batched = Batched.of(names);
        assertEquals(batched.lines(), Ran.whole(Path.of(output)), ran.err());
        assertEquals(batched.errors(), Ran.whole(Path.of(errors)), ran.err());
        assertEquals(batched.errors().isEmpty() ? 0 : 1, ran.exitCode(), ran.err());
        assertTrue(Files.exists(Path.of(output, "_SUCCESS")));
        assertTrue(Files.exists(Path.of(errors, "_SUCCESS")));
        assertFalse(
                folder.names().stream().anyMatch(name -> name.startsWith(".")),
                folder.names().toString());
    }
}
