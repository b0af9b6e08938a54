package org.declinic.casefile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.declinic.finding.Place;

/**
 * A parser that remembers where the fields of each object stand, and notes what the formats allow and cases do not: a
 * key that stands twice, and YAML's aliases, which would be read as their own names.
 */
final class PlacingParser extends JsonParserDelegate {

    /** Where the keys and the values of one object stand. */
    private record Fields(Map<String, Place> keys, Map<String, Place> values) {}

    private final Function<JsonParser, Place> locate;
    private final Supplier<Mistakes> mistakes;
    private final boolean notes;
    private final Deque<Fields> open = new ArrayDeque<>();
    private Fields closed = new Fields(Map.of(), Map.of());
    private String field;

    private PlacingParser(
            JsonParser parser, Function<JsonParser, Place> locate, Supplier<Mistakes> mistakes, boolean notes) {
        super(parser);
        this.locate = locate;
        this.mistakes = mistakes;
        this.notes = notes;
    }

    static PlacingParser noting(Function<JsonParser, Place> locate, JsonParser parser, Supplier<Mistakes> mistakes) {
        return new PlacingParser(parser, locate, mistakes, true);
    }

    /** A parser that notes nothing, and takes everything to stand at one place. */
    static PlacingParser at(Place place, JsonParser parser) {
        return new PlacingParser(parser, any -> place, () -> Mistakes.BREAK_OFF, false);
    }

    Place here() {
        return locate.apply(delegate);
    }

    /** Where a key of the object stands that is being read, or that was read last. */
    Place keyPlace(String name, boolean beingRead) {
        return notes ? (beingRead ? open.element() : closed).keys.getOrDefault(name, here()) : here();
    }

    /** Where a value of the object that was read last stands. */
    Place valuePlace(String name) {
        return closed.values.getOrDefault(name, here());
    }

    int depth() {
        return open.size();
    }

    /** Leaves every object and array that began since the parser was at a depth. */
    void leaveTo(int depth) throws IOException {
        while (open.size() > depth && nextToken() != null) {
            // nextToken keeps the depth
        }
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = delegate.nextToken();
        if (token == null || !notes) {
            return token;
        }
        if (delegate instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            mistakes.get().add(here(), "yaml-alias", "YAML aliases are not supported; write the value out");
        }
        if (field != null) {
            open.element().values.put(field, here());
            field = null;
        }
        switch (token) {
            case START_OBJECT, START_ARRAY -> open.push(new Fields(new HashMap<>(), new HashMap<>()));
            case END_OBJECT, END_ARRAY -> closed = open.pop();
            case FIELD_NAME -> noteKey(delegate.currentName());
            default -> {}
        }
        return token;
    }

    private void noteKey(String name) {
        field = name;
        if (open.element().keys.put(name, here()) != null) {
            mistakes.get().add(here(), "duplicate-key", "the key '" + name + "' stands twice");
        }
    }

    @Override
    public JsonToken nextValue() throws IOException {
        JsonToken token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }

    @Override
    public JsonParser skipChildren() throws IOException {
        if (!notes) {
            delegate.skipChildren();
            return this;
        }
        JsonToken token = currentToken();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            leaveTo(open.size() - 1);
        }
        return this;
    }
}
