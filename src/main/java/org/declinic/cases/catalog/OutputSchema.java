package org.declinic.cases.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import java.util.Optional;
import java.util.Set;
import org.declinic.diagnosis.Diagnosis;

/** The JSON Schema (2020-12) of the output, for programs that read it. */
public final class OutputSchema {

    /** Of what a shopper may know, much is not told. */
    private static final Set<String> MAY_BE_NULL = Set.of(
            "Step.notBefore",
            "Because.source",
            "Because.row",
            "Because.rule",
            "Because.file",
            "Withheld.code",
            "Withheld.title",
            "Withheld.because",
            "Conflict.rule",
            "Conflict.file",
            "Conflict.text",
            "Diagnosis.rules");

    /** A batch leaves out questions unless it is asked for them, and none leaves out reasons as a rule. */
    private static final Set<String> MAY_BE_MISSING = Set.of("questions", "moreReasons", "moreAgainst");

    private OutputSchema() {}

    /**
     * The schema of what {@code diagnose --format json} prints; its elements are the lines of NDJSON.
     *
     * @return the schema
     */
    public static JsonNode of() {
        return of(Diagnosis[].class, MAY_BE_NULL, "urn:declinic:diagnoses:", Diagnosis.FORMAT);
    }

    /**
     * The schema of an array that has the version of its form in each element.
     *
     * @param array the array
     * @param mayBeNull the fields that may be {@code null}, each behind its type
     * @param urn what the schema is called, without the version
     * @param format the version
     * @return the schema
     */
    public static ObjectNode of(Class<?> array, Set<String> mayBeNull, String urn, int format) {
        SchemaGeneratorConfigBuilder config = SchemaOptions.with(Option.SCHEMA_VERSION_INDICATOR);
        config.forFields()
                .withRequiredCheck(field -> !MAY_BE_MISSING.contains(field.getName()))
                .withNullableCheck(field -> mayBeNull.contains(
                        field.getDeclaringType().getErasedType().getSimpleName() + "." + field.getName()))
                .withIgnoreCheck(field -> field.getAnnotationConsideringFieldAndGetter(JsonIgnore.class) != null)
                .withPropertyNameOverrideResolver(
                        field -> Optional.ofNullable(field.getAnnotationConsideringFieldAndGetter(JsonProperty.class))
                                .map(JsonProperty::value)
                                .orElse(null));
        ObjectNode schema = new SchemaGenerator(config.build()).generateSchema(array);
        schema.put("$id", urn + format);
        ObjectNode element = (ObjectNode) schema.get("items");
        ((ObjectNode) element.get("properties")).putObject("format").put("const", format);
        if (!element.get("required").toString().contains("\"format\"")) {
            element.withArrayProperty("required").add("format");
        }
        return schema;
    }
}
