package org.declinic.cases.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Cases that were made of several deliveries of one attempt, taken together: an answer of an interface knows the code, and a
 * notification the time. What the first says stands; the others add what it does not say.
 */
final class Deliveries {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String SIGNALS = "DeclineSignal";
    private static final String SOURCE = "source";

    private Deliveries() {}

    static byte[] together(byte[] first, List<byte[]> others) {
        try {
            ObjectNode all = (ObjectNode) JSON.readTree(first);
            ObjectNode facts = (ObjectNode) all.get(Output.FACTS);
            for (byte[] other : others) {
                for (Map.Entry<String, JsonNode> type :
                        JSON.readTree(other).path(Output.FACTS).properties()) {
                    add(facts, type.getKey(), type.getValue());
                }
            }
            return JSON.writeValueAsBytes(all);
        } catch (IOException e) {
            throw new UncheckedIOException("what was written can be read", e);
        }
    }

    private static void add(ObjectNode facts, String type, JsonNode other) {
        JsonNode own = facts.get(type);
        if (own == null) {
            facts.set(type, other);
        } else if (type.equals(SIGNALS)) {
            ArrayNode signals = listed(own);
            listed(other).forEach(signal -> addSignal(signals, signal));
            facts.set(type, signals);
        } else if (own instanceof ObjectNode one && other.isObject()) {
            fill(one, other);
        }
    }

    /** Of each code space one. */
    private static void addSignal(ArrayNode signals, JsonNode other) {
        for (JsonNode each : signals) {
            if (each.path(SOURCE).equals(other.path(SOURCE))) {
                fill((ObjectNode) each, other);
                return;
            }
        }
        signals.add(other);
    }

    private static void fill(ObjectNode own, JsonNode other) {
        other.properties().stream()
                .filter(field -> !own.has(field.getKey()))
                .forEach(field -> own.set(field.getKey(), field.getValue()));
    }

    private static ArrayNode listed(JsonNode facts) {
        return facts instanceof ArrayNode list
                ? list
                : JsonNodeFactory.instance.arrayNode().add(facts);
    }
}
