package org.declinic.cases.casefile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Set;
import java.util.function.Function;
import org.declinic.text.SecurityCodes;

/**
 * Reads a single value from its text, without the blanks around it, and from no other kind of token. What is blank is
 * unknown, and so is a security code, which nobody may keep.
 */
class ScalarDeserializer<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parse;
    private final transient Set<JsonToken> from;

    /** For those that say themselves how to {@link #parse} a text. */
    ScalarDeserializer(Class<T> type, Set<JsonToken> from) {
        this(type, null, from);
    }

    ScalarDeserializer(Class<T> type, Function<String, T> parse, Set<JsonToken> from) {
        super(type);
        this.parse = parse;
        this.from = from;
    }

    @Override
    @SuppressWarnings("unchecked") // the handlers answer with a value of the type they are given
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!from.contains(parser.currentToken())) {
            return unexpected(parser, context);
        }
        String text = parser.getText().strip();
        if (text.isEmpty() || SecurityCodes.isOne(parser.currentName(), text)) {
            return null;
        }
        try {
            return parse(text, context);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            return (T) context.handleWeirdStringValue(_valueClass, text, "%s", e.getMessage());
        }
    }

    /** The value of a text that is not blank. */
    T parse(String text, DeserializationContext context) {
        return parse.apply(text);
    }

    /** What becomes of another kind of token. */
    @SuppressWarnings("unchecked") // as above
    T unexpected(JsonParser parser, DeserializationContext context) throws IOException {
        return (T) context.handleUnexpectedToken(_valueClass, parser);
    }
}
