package org.declinic.casefile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Set;
import java.util.function.Function;

/** Reads a single value from its text, without the blanks around it, and from no other kind of token. */
final class ScalarDeserializer<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parse;
    private final transient Set<JsonToken> from;

    ScalarDeserializer(Class<T> type, Function<String, T> parse, Set<JsonToken> from) {
        super(type);
        this.parse = parse;
        this.from = from;
    }

    @Override
    @SuppressWarnings("unchecked") // the handlers answer with a value of the type they are given
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!from.contains(parser.currentToken())) {
            return (T) context.handleUnexpectedToken(_valueClass, parser);
        }
        String text = parser.getText().strip();
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            return (T) context.handleWeirdStringValue(_valueClass, text, "%s", e.getMessage());
        }
    }
}
