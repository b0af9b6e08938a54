package org.declinic.cases.casefile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.declinic.finding.Code;
import org.declinic.finding.Place;

/**
 * A parser that remembers where the fields of each object stand, and notes what the formats allow and cases do not: a
 * key that stands twice, and YAML's aliases, which would be read as their own names.
 */
final class PlacingParser extends JsonParserDelegate {

    /** Where the keys and the values of one object stand, and the texts of its values. */
    private record Fields(Map<String, Place> keys, Map<String, Place> values, Map<String, String> texts) {

        static final Fields NONE = new Fields(Map.of(), Map.of(), Map.of());

        private Fields() {
            this(new LinkedHashMap<>(), new HashMap<>(), new HashMap<>());
        }

        /** Whether nothing stands behind a key, as YAML reads what follows a comma in braces. */
        boolean isBare(String key) {
            return "".equals(texts.get(key));
        }
    }

    private final Function<JsonParser, Place> locate;
    private final Supplier<Mistakes> mistakes;
    private final boolean notes;
    private final boolean isYaml;
    private final Deque<Fields> open = new ArrayDeque<>();
    private Fields closed = Fields.NONE;
    private String field;

    private PlacingParser(
            JsonParser parser,
            Function<JsonParser, Place> locate,
            Supplier<Mistakes> mistakes,
            boolean notes,
            boolean isYaml) {
        super(parser);
        this.isYaml = isYaml;
        this.locate = locate;
        this.mistakes = mistakes;
        this.notes = notes;
    }

    static PlacingParser noting(Function<JsonParser, Place> locate, JsonParser parser, Supplier<Mistakes> mistakes) {
        return new PlacingParser(parser, locate, mistakes, true, false);
    }

    static PlacingParser notingYaml(
            Function<JsonParser, Place> locate, JsonParser parser, Supplier<Mistakes> mistakes) {
        return new PlacingParser(parser, locate, mistakes, true, true);
    }

    /** A parser that notes nothing, and takes everything to stand at one place. */
    static PlacingParser at(Place place, JsonParser parser) {
        return new PlacingParser(parser, any -> place, () -> Mistakes.BREAK_OFF, false, false);
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

    /** The value that a comma cut in two before a key, in an object as {@link #keyPlace} takes it; empty when none did. */
    Optional<CutValue> cutBefore(String name, boolean beingRead) {
        if (!isYaml) {
            return Optional.empty();
        }
        Fields fields = beingRead ? open.element() : closed;
        if (!fields.isBare(name)) {
            return Optional.empty();
        }
        List<String> keys = List.copyOf(fields.keys.keySet());
        int at = keys.indexOf(name);
        int first = at;
        while (first > 0 && fields.isBare(keys.get(first))) {
            first--;
        }
        String field = keys.get(first);
        boolean sameLine =
                fields.keys.get(field).line() == fields.keys.get(name).line();
        if (first == at || !sameLine || !fields.texts.containsKey(field)) {
            return Optional.empty();
        }
        List<String> more =
                keys.stream().skip(first + 1).takeWhile(fields::isBare).toList();
        return Optional.of(CutValue.of(field, fields.texts.get(field), more, at == first + 1));
    }

    boolean isYaml() {
        return isYaml;
    }

    /** Whether it is at nothing, where YAML takes that for an empty text. */
    boolean isEmptyYaml() throws IOException {
        return isYaml && currentToken() == JsonToken.VALUE_STRING && getText().isEmpty();
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
        if (isYaml && Formats.Yaml.isAlias(delegate)) {
            mistakes.get().add(here(), Code.YAML_ALIAS, "YAML aliases are not supported; write the value out");
        }
        if (field != null) {
            open.element().values.put(field, here());
            if (token.isScalarValue()) {
                open.element().texts.put(field, delegate.getText());
            }
            field = null;
        }
        switch (token) {
            case START_OBJECT, START_ARRAY -> open.push(new Fields());
            case END_OBJECT, END_ARRAY -> closed = open.pop();
            case FIELD_NAME -> noteKey(delegate.currentName());
            default -> {}
        }
        return token;
    }

    private void noteKey(String name) {
        field = name;
        if (open.element().keys.put(name, here()) != null) {
            mistakes.get().add(here(), Code.DUPLICATE_KEY, "the key '" + name + "' stands twice");
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
