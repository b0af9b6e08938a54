package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.declinic.project.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run over other systems' records: joined in one order, whatever the number of threads, and all that was left out said. */
class BatchFromIT {

    private static final String CHARGE = "{\"id\":\"ch_%d\",\"object\":\"charge\",\"amount\":4599,\"currency\":\"eur\","
            + "\"created\":%d,\"status\":\"%s\",\"failure_code\":\"card_declined\",\"payment_intent\":\"pi_%d\"}\n";
    private static final String BAD = "{\"id\":\"?\",\"email\":\"jane.doe@example.com\",\"created\":%d}\n";
    private static final String REFUND = "{\"id\":\"re_1\",\"object\":\"refund\",\"status\":\"succeeded\"}\n";
    private static final String RULES = "src/test/resources/adapters/bad-records/rules";
    private static final int FIRST = 1_767_600_000;

    private Path folder;

    @BeforeEach
    void folder() throws IOException {
        folder = Folders.fresh("batch-from-it");
    }

    @Test
    void oneThreadAndFourWriteTheSameBytes() throws Exception {
        Path input = Files.writeString(folder.resolve("in.ndjson"), manyDays(15_000));
        List<String> written = new ArrayList<>();
        for (String threads : List.of("1", "4")) {
            Run run = batch(input, "--threads", threads, "--errors", errors(), "--report", out("report.html"));
            assertEquals(1, run.exitCode(), run.err());
            written.add(Files.readString(folder.resolve("out.ndjson"))
                    + Files.readString(folder.resolve("errors.ndjson"))
                    + withoutTimes(run.err()));
            String page = Files.readString(folder.resolve("report.html"));
            assertTrue(page.contains("<tr><th scope=\"row\">delivered again</th>"), "not on the page");
        }
        assertEquals(written.get(0), written.get(1));
        assertTrue(written.get(0).contains("out-of-order"), "none is too late");
    }

    /** Weeks of attempts, a little out of order; some deliveries come again, some are no attempts, some are bad or late. */
    private static String manyDays(int records) {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < records; i++) {
            int at = FIRST + i * 60 - random.nextInt(40_000);
            String status = random.nextInt(3) == 0 ? "pending" : "failed";
            int kind = random.nextInt(100);
            if (kind == 0 && i > records / 2) {
                lines.append(String.format(CHARGE, -i, at - 400_000, status, i));
            } else if (kind < 3) {
                lines.append(kind == 1 ? REFUND : String.format(BAD, i));
            } else {
                lines.append(String.format(CHARGE, i, at, status, i / 4));
                lines.append(kind < 10 ? String.format(CHARGE, i, at, "failed", i / 4) : "");
            }
        }
        return lines.toString();
    }

    @Test
    void whatIsLeftOutIsInTheSummaryAndBadRecordsAreMasked() throws Exception {
        Path input = Files.writeString(
                folder.resolve("in.ndjson"),
                String.format(CHARGE, 1, FIRST, "failed", 1)
                        + String.format(BAD, 1)
                        + REFUND
                        + String.format(CHARGE, 1, FIRST, "failed", 1)
                        + String.format(CHARGE, 2, FIRST + 60, "succeeded", 1));
        Run run = batch(input, "--latest", "--errors", errors());
        assertEquals(1, run.exitCode(), run.err());
        assertEquals(List.of("ch_2"), ids());
        assertEquals(
                """
                Left out                                                       3
                  no attempt                                                   1    33.3 %
                  delivered again                                              1    33.3 %
                  not the latest attempt                                       1    33.3 %
                """,
                run.err().substring(run.err().indexOf("Left out"), run.err().indexOf("\nCauses")));
        String wrong = "{\"input\":\"" + input + "\",\"line\":2,\"byteOffset\":157,\"code\":\"unknown-input\","
                + "\"message\":\"this is no record that stripe takes\",\"mistakes\":[{\"line\":2,\"column\":1,"
                + "\"code\":\"unknown-input\",\"message\":\"this is no record that stripe takes\"}]";
        assertEquals(
                wrong
                        + ",\"record\":\"{\\\"id\\\":\\\"***\\\",\\\"email\\\":\\\"***\\\",\\\"created\\\":\\\"***\\\"}\"}\n",
                Files.readString(folder.resolve("errors.ndjson")));
        batch(input, "--errors", errors(), "--errors-without-record");
        assertEquals(wrong + "}\n", Files.readString(folder.resolve("errors.ndjson")));
    }

    @Test
    void withoutAWindowEveryRecordIsACaseOfItsOwn() throws Exception {
        String twice = String.format(CHARGE, 1, FIRST, "failed", 1);
        Path input = Files.writeString(folder.resolve("in.ndjson"), twice + twice);
        Run run = batch(input, "--join-within", "0");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(List.of("ch_1", "ch_1"), ids());
        assertFalse(run.err().contains("Left out"), run.err());
    }

    @Test
    void tooManyErrorsEndTheRunWhileOthersWait() throws Exception {
        Path input = Files.writeString(folder.resolve("in.ndjson"), manyDays(15_000));
        Run run = batch(input, "--max-errors", "5", "--threads", "4");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("stopped because of more than 5 bad records after"), run.err());
        assertFalse(Files.exists(folder.resolve("out.ndjson")));
    }

    private Run batch(Path input, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of("batch", "--rules", RULES, "--from", "stripe"));
        command.addAll(List.of(more));
        command.addAll(List.of("--output", out("out.ndjson"), input.toString()));
        return Run.of(command.toArray(String[]::new));
    }

    private String out(String file) {
        return folder.resolve(file).toString();
    }

    private String errors() {
        return out("errors.ndjson");
    }

    private List<String> ids() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("out.ndjson"), StandardCharsets.UTF_8)) {
            return lines.map(line -> line.replaceFirst(".*?\"id\":\"([^\"]*)\".*", "$1"))
                    .toList();
        }
    }

    private static String withoutTimes(String summary) {
        return Run.withoutProgress(summary).replaceAll("(?m)^(Cases a second|Time) .*$", "");
    }
}
