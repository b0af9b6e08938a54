package org.declinic.authoring.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.declinic.cases.adapter.Mapping;
import org.declinic.cases.casefile.Records;

/** What of records makes no difference to the cases that an adapter makes of them: without it, or with another value, they are the same. */
public final class LostPaths {

    private final Mapping adapter;
    private final Map<String, Integer> lost = new TreeMap<>();
    private JsonNode record;
    private List<JsonNode> cases;

    private LostPaths(Mapping adapter) {
        this.adapter = adapter;
    }

    /**
     * Looks at each value of each record.
     *
     * @param sample a file of records; what cannot be read is left out
     * @return the paths of values that make no difference, and how often each is there
     */
    public static Map<String, Integer> of(Sample sample) {
        LostPaths paths = new LostPaths(sample.adapter());
        Records.in(sample.file(), paths::look, any -> {});
        return paths.lost;
    }

    private void look(JsonNode each) {
        record = each;
        cases = adapter.tried(record);
        walk("", record, value -> record = value);
    }

    private void walk(String path, JsonNode value, Consumer<JsonNode> put) {
        if (value instanceof ObjectNode object && !object.isEmpty()) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                walk(path + name(field.getKey()), field.getValue(), inner -> object.set(field.getKey(), inner));
            }
        } else if (value instanceof ArrayNode list && !list.isEmpty()) {
            for (int at = 0; at < list.size(); at++) {
                int index = at;
                walk(path + "[]", list.get(at), inner -> list.set(index, inner));
            }
        } else if (!value.isNull() && !isNothing(value)) {
            put.accept(NullNode.getInstance());
            boolean isNeeded = !adapter.tried(record).equals(cases);
            put.accept(other(value));
            if (!isNeeded && adapter.tried(record).equals(cases)) {
                lost.merge(path, 1, Integer::sum);
            }
            put.accept(value);
        }
    }

    /** Another value of the same kind. */
    private static JsonNode other(JsonNode value) {
        return value.isBoolean()
                ? BooleanNode.valueOf(!value.booleanValue())
                : value.isNumber() ? new IntNode(value.intValue() + 1) : new TextNode(value.asText() + "x");
    }

    private static boolean isNothing(JsonNode value) {
        return value.isContainerNode() || value.isTextual() && value.textValue().isEmpty();
    }

    static String name(String key) {
        return key.matches("[A-Za-z_]\\w*") ? "." + key : "[\"" + key + "\"]";
    }
}
