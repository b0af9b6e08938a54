package org.declinic.cases.casefile;

import static com.fasterxml.jackson.core.JsonToken.VALUE_NUMBER_FLOAT;
import static com.fasterxml.jackson.core.JsonToken.VALUE_NUMBER_INT;
import static com.fasterxml.jackson.core.JsonToken.VALUE_STRING;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/** How a value in a file becomes the value of a field: strictly, so that a slip is not taken for something else. */
final class FactMapper {

    private static final Set<JsonToken> NUMBERS_AND_TEXT =
            EnumSet.of(VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT);

    /** How many types a mapper keeps: the cache that all mappers of a program share would keep the classes of rules. */
    private static final int FEW = 16;

    private static final int MANY = 200;

    /** More digits than any amount has; to read millions of them takes minutes. */
    private static final int LONGEST_NUMBER = 40;

    private FactMapper() {}

    /** Reads names as they are spelt for the fields that they are in. */
    static ObjectMapper create(FieldSpellings names) {
        SimpleModule strict = new SimpleModule();
        strict.setDeserializers(new EnumDeserializers(names));
        strict.addDeserializer(String.class, new TextDeserializer(names));
        strict.addDeserializer(Boolean.class, ConstantDeserializer.ofTruth(names));
        scalar(strict, BigDecimal.class, FactMapper::number, NUMBERS_AND_TEXT);
        scalar(strict, Integer.class, text -> number(text).intValueExact(), NUMBERS_AND_TEXT);
        scalar(strict, Long.class, text -> number(text).longValueExact(), NUMBERS_AND_TEXT);
        scalar(strict, Double.class, text -> number(text).doubleValue(), NUMBERS_AND_TEXT);
        scalar(strict, Instant.class, Moments::parse, EnumSet.of(VALUE_STRING));
        scalar(strict, YearMonth.class, YearMonth::parse, EnumSet.of(VALUE_STRING));
        return JsonMapper.builder()
                .typeFactory(ownTypes())
                .addModules(new JavaTimeModule(), strict)
                .build()
                .addHandler(new MistakeHandler());
    }

    /** The types that one mapper knows. */
    static TypeFactory ownTypes() {
        LookupCache<Object, JavaType> types = new LRUMap<>(FEW, MANY);
        return TypeFactory.defaultInstance().withCache(types);
    }

    private static <T> void scalar(SimpleModule module, Class<T> type, Function<String, T> parse, Set<JsonToken> from) {
        module.addDeserializer(type, new ScalarDeserializer<>(type, parse, from));
    }

    /** Constants by their names. */
    private static final class EnumDeserializers extends SimpleDeserializers {

        private static final long serialVersionUID = 1L;

        private final transient FieldSpellings names;

        EnumDeserializers(FieldSpellings names) {
            this.names = names;
        }

        @Override
        public JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            return ConstantDeserializer.of(type, names);
        }
    }

    private static BigDecimal number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("too long");
        }
        return new BigDecimal(text);
    }
}
