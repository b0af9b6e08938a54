package org.declinic.cases.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.ReadAs;
import org.declinic.text.Personal;

/** What a mapping makes of a record, put in order: without what says nothing, and masked. */
final class Output {

    static final String ID = "id";
    static final String GROUP = "group";
    static final String FACTS = "facts";

    private static final String ATTEMPT = CheckoutAttempt.class.getSimpleName();
    private static final List<String> KEYS = List.of(ID, GROUP, FACTS);
    private static final int DEEPEST = 20;

    private final Set<? super ReadAs> notes;
    private int characters;

    private Output(Set<? super ReadAs> notes) {
        this.notes = notes;
    }

    /** Puts a value in order that a mapping made. What is masked is noted, and a key only told that may be shown. */
    static ObjectNode of(JsonNode value, Set<? super ReadAs> notes, Predicate<String> isShown) throws MappingFailed {
        if (!value.isObject()) {
            throw wrong("the mapping makes " + kind(value) + " where {id, group, facts} is wanted");
        }
        for (Iterator<String> keys = value.fieldNames(); keys.hasNext(); ) {
            String key = keys.next();
            if (!KEYS.contains(key)) {
                throw wrong("the mapping makes a case with " + (isShown.test(key) ? "'" + key + "'" : "another key")
                        + "; it has id, group and facts");
            }
        }
        if (!value.path(FACTS).isObject()) {
            throw wrong("the mapping makes a case without facts");
        }
        Output output = new Output(notes);
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        for (String key : List.of(ID, GROUP)) {
            if (value.path(key).isContainerNode()) {
                throw wrong("the mapping makes a case whose " + key + " is " + kind(value.get(key)));
            }
            String text = value.path(key).asText().strip();
            if (!text.isEmpty() && !value.path(key).isNull()) {
                made.put(key, Personal.maskOtherThanCards(text));
            }
        }
        JsonNode facts = output.cleaned(value.get(FACTS), "", 0);
        ObjectNode all = facts == null ? JsonNodeFactory.instance.objectNode() : (ObjectNode) facts;
        if (value.get(FACTS).has(ATTEMPT) && !all.has(ATTEMPT)) {
            all.putObject(ATTEMPT); // of which nothing is known
        }
        return made.set(FACTS, all);
    }

    private static MappingFailed wrong(String message) {
        return new MappingFailed(message, null);
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> "null";
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case BOOLEAN -> "true or false";
            default -> "a number";
        };
    }

    /** The value without what says nothing; {@code null} where nothing is left. */
    private JsonNode cleaned(JsonNode value, String path, int depth) throws MappingFailed {
        characters++;
        if (depth > DEEPEST || characters > Budget.MOST_CHARACTERS) {
            throw wrong(
                    depth > DEEPEST
                            ? "the mapping makes a case that is nested too deep"
                            : "the mapping makes a case of more than " + Budget.MOST_CHARACTERS + " characters");
        }
        if (value.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                characters += field.getKey().length();
                String of = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                JsonNode cleaned = cleaned(field.getValue(), of, depth + 1);
                if (cleaned != null) {
                    object.set(field.getKey(), cleaned);
                }
            }
            return object.isEmpty() ? null : object;
        }
        if (value.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (JsonNode each : value) {
                JsonNode cleaned = cleaned(each, path, depth + 1);
                if (cleaned != null) {
                    list.add(cleaned);
                }
            }
            return list.isEmpty() ? null : list;
        }
        if (value.isNumber()) {
            String masked = masked(path, value.asText());
            return masked.equals(value.asText()) ? value : new TextNode(masked);
        }
        if (!value.isTextual()) {
            return value.isNull() ? null : value;
        }
        String text = value.textValue().strip();
        characters += text.length();
        return text.isEmpty() ? null : new TextNode(masked(path, text));
    }

    private String masked(String path, String text) {
        String masked = Personal.mask(text);
        if (!masked.equals(text)) {
            notes.add(new ReadAs(path, "what may be an address or a card number", masked));
        }
        return masked;
    }
}
