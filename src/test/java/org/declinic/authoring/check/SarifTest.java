package org.declinic.authoring.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.project.Folders;
import org.declinic.project.ProjectRules;
import org.junit.jupiter.api.Test;

/** Findings as SARIF, held against the schema that OASIS published. */
class SarifTest {

    private static final Path MISTAKES = Path.of("src/test/resources/mistakes/double-in-two-files");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void findingsAreValidSarif() throws IOException {
        assertEquals(List.of(), schema().validate(log(MISTAKES).toString(), InputFormat.JSON));
    }

    @Test
    void noFindingsAreValidSarifToo() throws IOException {
        JsonNode log = log(Path.of("src/test/resources/mistakes/correct-vpn"));
        assertEquals(List.of(), schema().validate(log.toString(), InputFormat.JSON));
        assertEquals(0, log.at("/runs/0/results").size());
    }

    @Test
    void aFindingIsShownAtTheWordsOfItsLine() throws IOException {
        assertEquals(JSON.readTree("""
                        {
                          "ruleId": "unknown-constant",
                          "ruleIndex": 1,
                          "level": "error",
                          "message": {"text": "Outcome has no constant 'DECLIND'; did you mean 'DECLINED'?"},
                          "locations": [{
                            "physicalLocation": {
                              "artifactLocation": {"uri": "src/test/resources/mistakes/double-in-two-files/gift.drl"},
                              "region": {"startLine": 31, "startColumn": 61, "endColumn": 68}
                            },
                            "logicalLocations": [{"name": "Gift cards may be refused after three failures"}]
                          }]
                        }
                        """), log(MISTAKES).at("/runs/0/results/1"));
    }

    @Test
    void whatIsAllowedIsSuppressedWithItsReasonAndNothingElseIs() throws IOException {
        Path folder = Folders.fresh("sarif");
        String allowed = Files.readString(Path.of("src/test/resources/mistakes/correct-allowance/rules.drl"));
        Files.writeString(folder.resolve("rules.drl"), allowed);
        JsonNode log = log(folder);
        assertEquals(List.of(), schema().validate(log.toString(), InputFormat.JSON));
        Map<String, String> suppressions = new TreeMap<>();
        log.at("/runs/0/results")
                .forEach(result -> suppressions.put(
                        result.get("ruleId").asText(),
                        result.get("suppressions").toString()));
        assertEquals(
                Map.of(
                        "no-scenario",
                        "[]",
                        "unused-text",
                        "[]",
                        "salience",
                        "[{\"kind\":\"inSource\",\"justification\":\"our old rules were numbered so\"}]"),
                suppressions);
    }

    private static JsonNode log(Path folder) throws IOException {
        RuleFiles files = RuleFiles.in(List.of(folder), Optional.of(ProjectRules.FOLDER));
        return JSON.readTree(Sarif.of(Check.of(files, List.of(folder))));
    }

    private static Schema schema() throws IOException {
        try (InputStream published = SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(published);
        }
    }
}
