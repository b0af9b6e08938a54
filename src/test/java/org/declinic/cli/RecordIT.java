package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user of {@code explain --record} sees. */
class RecordIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SAMPLE = "facts-samples/exact-total.yaml";

    @TempDir
    private Path folder;

    @Test
    void whatExplainWroteOfAllSamplesIsStillConcluded() throws Exception {
        String records = Run.of("explain", "facts-samples", "--rules", "rules", "--format", "json")
                .out();
        assertEquals(
                List.of(),
                schema(Run.of("schema", "explain", "--rules", "rules").out()).validate(records, InputFormat.JSON));
        Path file = Files.writeString(folder.resolve("records.json"), records);
        Run text = Run.of("explain", "--record", file.toString(), "--rules", "rules");
        assertEquals(0, text.exitCode(), text.err());
        assertEquals("", text.err());
        int count = JSON.readTree(records).size();
        assertTrue(count > 50);
        assertEquals(count, text.out().split("The same is concluded\\.\n", -1).length - 1);
        Run json = Run.of("explain", "--record", file.toString(), "--rules", "rules", "--format", "json");
        assertEquals(0, json.exitCode(), json.err());
        JsonNode answers = JSON.readTree(json.out());
        assertEquals(count, answers.size());
        answers.forEach(answer -> assertTrue(answer.get("same").asBoolean(), answer::toString));
    }

    private static Schema schema(String schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    @Test
    void whatIsConcludedOtherwiseIsSaidAndTheOthersToo() throws Exception {
        ObjectNode changed = record();
        changed.withObject("facts").withObject("PaymentCard").put("spendingLimit", 60.00);
        String version = changed.get("rules").asText();
        ArrayNode three = JSON.createArrayNode()
                .add(changed)
                .add(JSON.createObjectNode().put("id", 7))
                .add(record());
        Run run = Run.withInput(three.toString(), "explain", "--record", "-", "--rules", "rules", "--format", "json");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().startsWith("stdin:1:"), run.err());
        assertTrue(run.err().contains(": error[not-a-record]: this is no record: it has no format, "), run.err());
        String program =
                Run.of("--version").out().lines().findFirst().orElseThrow().replace("declinic ", "");
        assertEquals(JSON.readTree("""
                [{"id": "exact-total",
                  "program": {"then": "%1$s", "now": "%1$s", "same": true},
                  "rules": {"then": "%2$s", "now": "%2$s", "same": true},
                  "changes": [
                    {"what": "cause", "how": "went", "code": "authorization-hold",
                     "text": "cause authorization-hold went"},
                    {"what": "remedy", "how": "changed", "code": "use-native-klarna",
                     "text": "remedy use-native-klarna: no longer against authorization-hold"},
                    {"what": "remedy", "how": "changed", "code": "pay-with-paypal",
                     "text": "remedy pay-with-paypal: no longer against authorization-hold"},
                    {"what": "remedy", "how": "went", "code": "create-new-card",
                     "text": "remedy create-new-card went"}],
                  "same": false},
                 {"id": "exact-total",
                  "program": {"then": "%1$s", "now": "%1$s", "same": true},
                  "rules": {"then": "%2$s", "now": "%2$s", "same": true},
                  "changes": [],
                  "same": true}]
                """.formatted(program, version)), JSON.readTree(run.out()));
    }

    private static ObjectNode record() throws IOException, InterruptedException {
        Run run = Run.of("explain", SAMPLE, "--rules", "rules", "--format", "json");
        return (ObjectNode) JSON.readTree(run.out()).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "--record says all that a record needs; leave a CASE out, facts-samples/exact-total.yaml",
        "--record says all that a record needs; leave --why-not out, --why-not=region-lock",
        "'--record says all that a record needs; leave --set, --drop and --add out', --drop=PaymentCard",
        "--record says all that a record needs; leave --from out, --from=stripe",
        "--record says all that a record needs; leave --case out, --case=a",
        "--record says all that a record needs; leave --now out, --now=2026-01-20T19:00:00Z",
        "--record says all that a record needs; leave --format html out, --format=html",
        "--for shopper: --record is for agents only, --for=shopper",
        "'--delimiter, --join-within and --latest are for files of other systems: add --from', --latest"
    })
    void whatDoesNotGoWithARecordIsRefusedByName(String said, String option) throws Exception {
        Run run = Run.of("explain", "--record", "records.json", option);
        assertEquals(2, run.exitCode());
        assertEquals("declinic: " + said + "\n", run.err());
        assertEquals("", run.out());
    }

    @Test
    void withoutACaseOrARecordBothAreNamed() throws Exception {
        Run run = Run.of("explain");
        assertEquals(2, run.exitCode());
        assertEquals("declinic: name a CASE to explain, or a record with --record\n", run.err());
        Run missing = Run.of("explain", "--record", "no-such-file.json");
        assertEquals(2, missing.exitCode());
        assertEquals("declinic: there is no file or folder no-such-file.json\n", missing.err());
    }
}
