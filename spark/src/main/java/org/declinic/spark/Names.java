package org.declinic.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Finds names of types and fields that there are not: by a case that has them all, and says nothing. */
final class Names {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OF_NAMES = List.of("unknown-fact-type", "unknown-field");

    private Names() {}

    /** The exception names the first that there is not. */
    static void demandKnown(Map<String, List<String>> fieldsOfTypes, UnaryOperator<String> errorOf) {
        ObjectNode silent = JSON.createObjectNode();
        ObjectNode facts = silent.putObject("facts");
        fieldsOfTypes.forEach((type, fields) -> {
            ObjectNode fact = facts.putObject(type);
            fields.forEach(fact::putNull);
        });
        String error = errorOf.apply(silent.toString());
        if (error != null) {
            for (JsonNode mistake : read(error).path("mistakes")) {
                if (OF_NAMES.contains(mistake.path("code").asText())) {
                    throw new IllegalArgumentException(mistake.path("message").asText());
                }
            }
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
