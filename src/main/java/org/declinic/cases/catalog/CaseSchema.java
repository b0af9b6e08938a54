package org.declinic.cases.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomPropertyDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.declinic.facts.CurrencyCode;
import org.declinic.facts.FactTypes;
import org.declinic.facts.HowMany;
import org.declinic.facts.NotNegative;
import org.declinic.facts.Positive;
import org.declinic.facts.Region;

/** The JSON Schema (2020-12) of case files, for editors and validators. */
public final class CaseSchema {

    /** The version of the form of cases. It grows when a case that could be read before cannot be any more. */
    private static final int FORMAT = 1;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CaseSchema() {}

    /**
     * The schema of a case file in YAML or JSON: a case, or a list of cases.
     *
     * @param types the types of facts, those that rules declare included
     * @return the schema
     */
    public static JsonNode of(FactTypes types) {
        SortedMap<String, Class<?>> stated = types.byName();
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", SchemaVersion.DRAFT_2020_12.getIdentifier());
        schema.put("$id", "urn:declinic:cases:" + FORMAT);
        schema.put("title", "Cases for Declinic");
        schema.putArray("oneOf")
                .add(reference("Case"))
                .addObject()
                .put("type", "array")
                .set("items", reference("Case"));
        ObjectNode definitions = schema.putObject("$defs");
        definitions.set("Case", oneCase(stated));
        definitions.set("Region", oneOf(List.of(Locale.getISOCountries())));
        definitions.set(
                "CurrencyCode",
                oneOf(Currency.getAvailableCurrencies().stream()
                        .map(Currency::getCurrencyCode)
                        .sorted()
                        .toList()));
        SchemaGenerator generator = factGenerator();
        stated.forEach((name, type) -> {
            ObjectNode definition = generator.generateSchema(type);
            if (definition.remove("$defs") instanceof ObjectNode ofItsFields) {
                definitions.setAll(ofItsFields); // they are referred to as definitions of the whole
            }
            definitions.set(name, definition);
        });
        return schema;
    }

    private static ObjectNode oneCase(SortedMap<String, Class<?>> types) {
        ObjectNode oneCase = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode keys = oneCase.putObject("properties");
        keys.putObject("id").putArray("type").add("string").add("number").add("null");
        keys.putObject("now")
                .put("format", "date-time")
                .putArray("type")
                .add("string")
                .add("null");
        ObjectNode confirmed = keys.putObject("confirmed");
        confirmed.putArray("type").add("string").add("array").add("null");
        confirmed.putObject("items").put("type", "string");
        ObjectNode facts = keys.putObject("facts").put("type", "object").put("additionalProperties", false);
        ObjectNode byType = facts.putObject("properties");
        types.forEach((name, type) -> byType.set(name, factOrFacts(name, type.getAnnotation(HowMany.class))));
        types.values().stream()
                .filter(type -> type.isAnnotationPresent(HowMany.class))
                .filter(type -> type.getAnnotation(HowMany.class).min() > 0)
                .forEach(type -> facts.withArrayProperty("required").add(type.getSimpleName()));
        oneCase.putArray("required").add("facts");
        return oneCase;
    }

    private static ObjectNode factOrFacts(String name, HowMany howMany) {
        ObjectNode either = JSON.objectNode();
        ObjectNode list =
                either.putArray("oneOf").add(reference(name)).addObject().put("type", "array");
        list.set("items", reference(name));
        if (howMany != null) {
            list.put("minItems", howMany.min()).put("maxItems", howMany.max());
        }
        return either;
    }

    private static SchemaGenerator factGenerator() {
        SchemaGeneratorConfigBuilder config = SchemaOptions.with(
                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.NULLABLE_FIELDS_BY_DEFAULT);
        config.forFields()
                .withNumberExclusiveMinimumResolver(field -> zeroIf(field, Positive.class))
                .withNumberInclusiveMinimumResolver(field -> zeroIf(field, NotNegative.class))
                .withCustomDefinitionProvider((field, context) -> code(field));
        return new SchemaGenerator(config.build());
    }

    private static CustomPropertyDefinition code(FieldScope field) {
        if (field.getType().getErasedType() == YearMonth.class) {
            ObjectNode month = JSON.objectNode().put("pattern", "^\\d{4}-\\d{2}$");
            month.putArray("type").add("string").add("null");
            return new CustomPropertyDefinition(month);
        }
        return List.of(Region.class, CurrencyCode.class).stream()
                .filter(annotation -> field.getAnnotationConsideringFieldAndGetter(annotation) != null)
                .findFirst()
                .map(annotation -> new CustomPropertyDefinition(nullOr(annotation.getSimpleName())))
                .orElse(null);
    }

    private static BigDecimal zeroIf(FieldScope field, Class<? extends java.lang.annotation.Annotation> annotation) {
        return field.getAnnotationConsideringFieldAndGetter(annotation) == null ? null : BigDecimal.ZERO;
    }

    private static ObjectNode reference(String definition) {
        return JSON.objectNode().put("$ref", "#/$defs/" + definition);
    }

    private static ObjectNode nullOr(String definition) {
        ObjectNode either = JSON.objectNode();
        either.putArray("anyOf").add(JSON.objectNode().put("type", "null")).add(reference(definition));
        return either;
    }

    private static ObjectNode oneOf(Collection<String> values) {
        ObjectNode node = JSON.objectNode();
        values.forEach(node.putArray("enum")::add);
        return node;
    }
}
