package org.declinic.casefile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** How a value in a file becomes the value of a field: strictly, so that a slip is not taken for something else. */
final class FactMapper {

    private FactMapper() {}

    static ObjectMapper create() {
        SimpleModule strict = new SimpleModule()
                .addDeserializer(String.class, new TextDeserializer())
                .addDeserializer(Instant.class, new InstantDeserializer());
        ObjectMapper mapper = JsonMapper.builder()
                .addModules(new JavaTimeModule(), strict)
                .enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .withCoercionConfigDefaults(all -> all.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(LogicalType.Boolean, to -> to.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
                .build();
        return mapper.addHandler(new MistakeHandler());
    }

    /** Text, without the blanks around it; text that is all blank is unknown. */
    private static final class TextDeserializer extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        TextDeserializer() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonToken token = parser.currentToken();
            if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText().strip();
            return text.isEmpty() ? null : text;
        }
    }

    /** An ISO 8601 moment with an offset, of a year of four digits. */
    private static final class InstantDeserializer extends StdScalarDeserializer<Instant> {

        private static final long serialVersionUID = 1L;

        InstantDeserializer() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            String text = parser.getText().strip();
            try {
                OffsetDateTime time = OffsetDateTime.parse(text);
                if (time.getYear() > 0 && time.getYear() <= 9999) {
                    return time.toInstant();
                }
            } catch (DateTimeException e) {
                return (Instant) context.handleWeirdStringValue(Instant.class, text, "%s", e.getMessage());
            }
            return (Instant) context.handleWeirdStringValue(Instant.class, text, "a year of four digits is needed");
        }
    }
}
