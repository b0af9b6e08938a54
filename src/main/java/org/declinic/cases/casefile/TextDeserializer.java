package org.declinic.cases.casefile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.util.EnumSet;

/** Reads a text: a name of the field that it is in as rules know it, any other text as it is written. */
final class TextDeserializer extends ScalarDeserializer<String> implements ContextualDeserializer {

    private static final long serialVersionUID = 1L;

    private final transient FieldSpellings names;
    private final transient Spellings spellings;
    private final String field;

    TextDeserializer(FieldSpellings names) {
        this(names, null, null);
    }

    /** For a field whose names may be spelt in several ways; where they may not, the spellings are {@code null}. */
    private TextDeserializer(FieldSpellings names, String field, Spellings spellings) {
        super(
                String.class,
                EnumSet.of(JsonToken.VALUE_STRING, JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT));
        this.names = names;
        this.field = field;
        this.spellings = spellings;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        if (property == null || property.getMember() == null) {
            return this;
        }
        Class<?> type = property.getMember().getDeclaringClass();
        return new TextDeserializer(
                names,
                type.getSimpleName() + '.' + property.getName(),
                names.of(type, property.getName()).orElse(null));
    }

    @Override
    String parse(String text, DeserializationContext context) {
        return spellings == null ? text : spellings.read(text, context);
    }

    /** In YAML, NO without quotes is not the text that it seems to be. */
    @Override
    String unexpected(JsonParser parser, DeserializationContext context) throws IOException {
        String meant = parser.currentToken().asString();
        String text = parser.currentToken().isBoolean() ? parser.getText() : meant;
        if (field == null || text == null || text.equals(meant)) {
            return super.unexpected(parser, context);
        }
        Readings.of(context).readAs(field, text + ", in YAML the same as " + meant, text);
        return text;
    }
}
