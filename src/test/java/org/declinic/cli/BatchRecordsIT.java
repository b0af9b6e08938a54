package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.declinic.project.Folders;
import org.declinic.project.GeneratedCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of bad record, among good ones: each good one is diagnosed, each bad one told at its place. */
class BatchRecordsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ATTEMPT = "\"facts\":{\"CheckoutAttempt\":{\"outcome\":\"DECLINED\"%s}}";
    private static final int TEN_MEGABYTES = 10 << 20;

    private final ByteArrayOutputStream input = new ByteArrayOutputStream();
    private final List<String> good = new ArrayList<>();
    private final List<String> bad = new ArrayList<>();
    private Path folder;
    private int line = 1;

    @BeforeEach
    void folder() throws IOException {
        folder = Folders.fresh("batch-records-it");
    }

    @Test
    void inLines() throws Exception {
        input.writeBytes("\uFEFF".getBytes(StandardCharsets.UTF_8));
        good("after-a-byte-order-mark", "\n");
        bad("{\"id\":\"broken\",", "syntax");
        good("with-carriage-return", "\r\n");
        bad("{\"id\":1," + attempt(",\"total\":\"a lot\"") + "}", "wrong-type");
        bad("{\"id\":2," + attempt(",\"totl\":1") + "}", "unknown-field");
        bad("{\"id\":3," + attempt(",\"total\":-1") + "}", "malformed-value");
        bad("{\"id\":4,\"facts\":{\"Attempt\":{}}}", "unknown-fact-type");
        bad("{\"id\":5,\"id\":6," + attempt("") + "}", "duplicate-key");
        bad("{\"id\":7,\"facts\":{}}", "missing-fact");
        bad("\"text\"", "not-a-case");
        good("between", "\n");
        bad("{\"id\":8," + attempt(",\"message\":\"" + "x".repeat(TEN_MEGABYTES) + "\"") + "}", "too-long");
        good("after-ten-megabytes", "\n");
        bad("{\"id\":9," + attempt(",\"message\":" + "[".repeat(1000) + "]".repeat(1000)) + "}", "wrong-type");
        bad("[".repeat(100_000), "not-a-case");
        good("after-the-deep-ones", "\n");
        badBytes(new byte[] {'{', '"', 'i', 'd', '"', ':', '"', (byte) 0xC3, '"', '}'}, "not-utf-8");
        bad("{\"id\":\"4111 1111 1111 1111\",\"fact\":1}", "unknown-field");
        input.writeBytes("\r\n  \n".getBytes(StandardCharsets.UTF_8));
        line += 2;
        good("without-line-end", "");
        Path file = Files.write(folder.resolve("in.ndjson"), input.toByteArray());

        Files.write(folder.resolve("empty.json"), new byte[0]);
        Files.write(folder.resolve("cut.ndjson.gz"), cutGzip());

        Run run = run(file, folder.resolve("empty.json"), folder.resolve("cut.ndjson.gz"));
        assertEquals(1, run.exitCode(), run.err());
        List<String> ids = ids();
        assertEquals(good, ids.subList(0, good.size()));
        assertEquals(
                List.of("checkout-7000001", "checkout-7000002", "checkout-7000003"),
                ids.subList(good.size(), good.size() + 3));
        List<JsonNode> errors = errors();
        assertEquals("empty-file", errors.get(errors.size() - 2).get("code").asText());
        assertEquals("unreadable", errors.get(errors.size() - 1).get("code").asText());
        assertEquals(bad, places(errors.subList(0, errors.size() - 2)));
        assertFoundAgain(file, errors.subList(0, errors.size() - 2));
        assertFalse(Files.readString(folder.resolve("errors.ndjson")).contains("4111 1111"));
        JsonNode error = errors.get(errors.size() - 3);
        assertEquals(
                "{\"id\":\"**** **** **** 1111\",\"fact\":1}",
                error.get("record").asText());
        assertEquals(
                "a case has no field 'fact'; did you mean 'facts'?",
                error.get("message").asText());
    }

    @Test
    void inOtherFormats() throws Exception {
        Path list = Files.writeString(
                folder.resolve("list.json"),
                "[{\"id\":\"a\"," + attempt("") + "},\n {\"id\":\"b\"," + attempt(",}") + ",\n\n  {\"id\":\"c\","
                        + attempt("") + "}\n]");
        Path documents = Files.writeString(folder.resolve("stream.yaml"), """
                id: d
                facts: {CheckoutAttempt: {outcome: DECLINED}}
                ---
                id: [broken
                ---
                - {id: e, facts: {CheckoutAttempt: {outcome: DECLINED}}}
                - {id: f, facts: {CheckoutAttempt: {outcome: NO}}}
                - id: g
                  facts:
                    CheckoutAttempt: {outcome: DECLINED}
                """);
        Path table = Files.writeString(
                folder.resolve("table.csv"),
                "id,CheckoutAttempt.outcome,CheckoutAttempt.total\nh,DECLINED,1\ni,DECLINED,one\nj,\"DECLINED\",2\n");
        assertEquals(1, run(list, documents, table).exitCode());
        assertEquals(List.of("a", "c", "d", "e", "g", "h", "j"), ids());
        assertEquals(List.of("2 syntax", "3 syntax", "7 wrong-type", "3 wrong-type"), places(errors()));
        assertEquals("i,DECLINED,one", errors().get(3).get("record").asText());
    }

    private static String attempt(String more) {
        return String.format(ATTEMPT, more);
    }

    private void good(String id, String end) {
        good.add(id);
        input.writeBytes(("{\"id\":\"" + id + "\"," + attempt("") + "}" + end).getBytes(StandardCharsets.UTF_8));
        line++;
    }

    private void bad(String record, String code) {
        badBytes(record.getBytes(StandardCharsets.UTF_8), code);
    }

    private void badBytes(byte[] record, String code) {
        bad.add(line++ + " " + code);
        input.writeBytes(record);
        input.write('\n');
    }

    private static byte[] cutGzip() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(GeneratedCases.lines(1, 200));
        }
        return Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
    }

    private Run run(Path... inputs) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "batch",
                "--rules",
                "rules",
                "--output",
                folder + "/out.ndjson",
                "--errors",
                folder + "/errors.ndjson"));
        for (Path file : inputs) {
            command.add(file.toString());
        }
        return Run.of(command.toArray(String[]::new));
    }

    private List<String> ids() throws IOException {
        List<String> ids = new ArrayList<>();
        for (String diagnosis : Files.readAllLines(folder.resolve("out.ndjson"))) {
            ids.add(JSON.readTree(diagnosis).get("id").asText());
        }
        return ids;
    }

    private List<JsonNode> errors() throws IOException {
        List<JsonNode> errors = new ArrayList<>();
        for (String error : Files.readAllLines(folder.resolve("errors.ndjson"))) {
            errors.add(JSON.readTree(error));
        }
        return errors;
    }

    private static List<String> places(List<JsonNode> errors) {
        return errors.stream()
                .map(error ->
                        error.get("line").asText() + " " + error.get("code").asText())
                .toList();
    }

    /** The bytes at its offset begin as the record does. */
    private static void assertFoundAgain(Path file, List<JsonNode> errors) throws IOException {
        byte[] all = Files.readAllBytes(file);
        for (JsonNode error : errors) {
            String record = error.get("record").asText();
            String found = new String(all, error.get("byteOffset").asInt(), 8, StandardCharsets.UTF_8);
            assertEquals(record.substring(0, 5), found.substring(0, 5));
        }
    }
}
