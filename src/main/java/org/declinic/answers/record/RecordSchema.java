package org.declinic.answers.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.declinic.cases.catalog.CaseSchema;
import org.declinic.cases.catalog.OutputSchema;
import org.declinic.facts.FactTypes;

/** The JSON Schema (2020-12) of records, for programs that read or keep them. */
public final class RecordSchema {

    private static final Set<String> MAY_BE_NULL = Set.of(
            "CaseRecord.now",
            "Explained.certainty",
            "Explained.audience",
            "Explained.notBefore",
            "Derivation.certainty",
            "Derivation.adds",
            "Derivation.text",
            "Derivation.source",
            "Derivation.row",
            "Derivation.mayBeWrong",
            "Premise.cause");

    private RecordSchema() {}

    /**
     * The schema of what {@code explain --format json} prints. The facts in it are those of case files.
     *
     * @param types the types of facts, those that rules declare included
     * @return the schema
     */
    public static JsonNode of(FactTypes types) {
        ObjectNode schema =
                OutputSchema.of(CaseRecord[].class, MAY_BE_NULL, "urn:declinic:explanations:", CaseRecord.FORMAT);
        JsonNode cases = CaseSchema.of(types);
        schema.withObjectProperty("$defs").set("Cases", cases);
        schema.withObjectProperty("items")
                .withObjectProperty("properties")
                .putObject("facts")
                .put("$ref", cases.get("$id").asText() + "#/$defs/Case/properties/facts");
        return schema;
    }
}
