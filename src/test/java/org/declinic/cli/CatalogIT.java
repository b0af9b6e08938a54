package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.declinic.cases.casefile.CaseFiles;
import org.junit.jupiter.api.Test;

/** What {@code list}, {@code schema} and {@code --version} print. */
class CatalogIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Test
    void everySampleIsValidByTheSchemaOfCaseFiles() throws Exception {
        Schema schema = SCHEMAS.getSchema(Run.of("schema", "--rules", "rules").out());
        for (Path sample : CaseFiles.in(Path.of("facts-samples"))) {
            String name = sample.toString();
            if (name.endsWith(".yaml")) {
                JsonNode tree = new YAMLMapper().readTree(Files.readString(sample));
                assertEquals(List.of(), schema.validate(tree.toString(), InputFormat.JSON), name);
            } else if (name.endsWith(".json")) {
                assertEquals(List.of(), schema.validate(Files.readString(sample), InputFormat.JSON), name);
            }
        }
    }

    @Test
    void theSchemaOfCaseFilesRefusesWhatTheReaderRefuses() throws Exception {
        Schema schema = SCHEMAS.getSchema(Run.of("schema", "--rules", "rules").out());
        for (String facts : List.of(
                "{}",
                "{\"CheckoutAttempt\": {\"totl\": 1}}",
                "{\"CheckoutAttempt\": {\"total\": 0}}",
                "{\"CheckoutAttempt\": {\"currency\": \"DOLLAR\"}}",
                "{\"CheckoutAttempt\": {\"buyerRegion\": \"UK\"}}",
                "{\"CheckoutAttempt\": {}, \"KlarnaAccount\": {\"purchasesLast24Hours\": -1}}",
                "{\"CheckoutAttempt\": {}, \"KlarnaAcount\": {}}",
                "{\"CheckoutAttempt\": {}, \"PaymentCard\": [{}, {}]}")) {
            assertTrue(
                    !schema.validate("{\"facts\": " + facts + "}", InputFormat.JSON)
                            .isEmpty(),
                    facts);
        }
    }

    @Test
    void theOutputIsValidByItsSchema() throws Exception {
        Schema schema = SCHEMAS.getSchema(Run.of("schema", "output").out());
        for (String reader : List.of("agent", "shopper")) {
            String output = Run.of("diagnose", "facts-samples", "--rules", "rules", "--format", "json", "--for", reader)
                    .out();
            assertEquals(List.of(), schema.validate(output, InputFormat.JSON));
        }
        String lines = Run.of("batch", "facts-samples", "--rules", "rules", "--output", "-")
                .out();
        String array = "[" + String.join(",", lines.lines().toList()) + "]";
        assertEquals(List.of(), schema.validate(array, InputFormat.JSON));
    }

    @Test
    void theListNamesEveryCauseInEveryFormat() throws Exception {
        JsonNode json = JSON.readTree(
                Run.of("list", "--rules", "rules", "--format", "json").out());
        String text = Run.of("list", "--rules", "rules").out();
        String markdown =
                Run.of("list", "--rules", "rules", "--format", "markdown").out();
        assertEquals(68, json.get("causes").size());
        assertEquals(31, json.get("remedies").size());
        for (String kind : List.of("causes", "remedies")) {
            json.get(kind).forEach(entry -> {
                String code = entry.get("code").asText();
                assertTrue(text.contains("  " + code + ": "), code);
                assertTrue(markdown.contains("| `" + code + "` "), code);
            });
        }
        assertEquals(0, text.lines().filter(line -> line.length() > 80).count());
    }

    @Test
    void theListSaysWhichSetOfRulesEachConclusionIsFromWhereThereAreSeveral() throws Exception {
        Path overruling = Path.of("src/test/resources/on-top/overruling");
        String[] list = {"list", "--rules", "rules", "--rules", overruling.toString(), "--format"};
        String text = Run.of(with(list, "text")).out();
        assertTrue(
                text.contains("    1    All that the program says is wrong\n         over.drl:52 (" + overruling
                        + "; source: us)\n"),
                text);
        assertTrue(text.contains("(built in; source: K2)"), text);
        assertTrue(
                text.contains("  Our shop knows that the facts cannot be true\n  over.drl:11 (" + overruling + ")\n"),
                text);
        String markdown = Run.of(with(list, "markdown")).out();
        assertTrue(
                markdown.contains(
                        "| Our shop knows that the facts cannot be true (`over.drl:11`, " + overruling + ") |"),
                markdown);
        JsonNode json = JSON.readTree(Run.of(with(list, "json")).out());
        for (String kind : List.of("stops", "contradictions")) {
            assertEquals(
                    Set.of("built in", overruling.toString()),
                    Set.copyOf(json.get(kind).findValuesAsText("ruleSet")));
        }
        String alone = Run.of("list", "--rules", "rules", "--format", "json").out();
        assertFalse(alone.contains("ruleSet"), alone);
    }

    private static String[] with(String[] list, String format) {
        String[] all = Arrays.copyOf(list, list.length + 1);
        all[list.length] = format;
        return all;
    }

    @Test
    void theVersionNamesTheProgramAndTheRules() throws Exception {
        Run run = Run.of("--version");
        assertEquals(0, run.exitCode());
        assertTrue(run.out().matches("declinic \\d+\\.\\d+\\.\\d+\nrules \\p{XDigit}{12}\n"), run.out());
    }
}
