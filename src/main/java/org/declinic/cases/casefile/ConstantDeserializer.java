package org.declinic.cases.casefile;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.declinic.text.PlainName;

/**
 * Reads one of a few values by its name, also when that is written in another way: a number is not taken for the value at
 * that place.
 */
final class ConstantDeserializer<T> extends ScalarDeserializer<T> implements ContextualDeserializer {

    private static final long serialVersionUID = 1L;

    private static final Set<JsonToken> TEXT = EnumSet.of(JsonToken.VALUE_STRING);
    private static final Set<JsonToken> TRUTH_OR_TEXT =
            EnumSet.of(JsonToken.VALUE_STRING, JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);

    private static final Map<String, Boolean> TRUTH = Map.of(
            "yes", true,
            "y", true,
            "on", true,
            "no", false,
            "n", false,
            "off", false);

    private final transient Map<String, T> byName;
    private final transient Map<String, T> otherwise;
    private final transient FieldSpellings names;
    private final String field;

    private ConstantDeserializer(
            Class<T> type, Map<String, T> byName, Map<String, T> otherwise, String field, FieldSpellings names) {
        super(type, type == Boolean.class ? TRUTH_OR_TEXT : TEXT);
        this.field = field;
        this.byName = byName;
        this.otherwise = otherwise;
        this.names = names;
    }

    /** The constants of an enum. */
    static <T> ConstantDeserializer<T> of(Class<T> type, FieldSpellings names) {
        Map<String, T> byName = new HashMap<>();
        Map<String, T> otherwise = new HashMap<>();
        for (T constant : type.getEnumConstants()) {
            byName.put(constant.toString(), constant);
            otherwise.put(PlainName.of(constant.toString()), constant);
        }
        return new ConstantDeserializer<>(type, byName, otherwise, "the value", names);
    }

    /** True and false, also as spreadsheets write them. */
    static ConstantDeserializer<Boolean> ofTruth(FieldSpellings names) {
        Map<String, Boolean> byName = new HashMap<>();
        for (String name : new String[] {"true", "True", "TRUE", "false", "False", "FALSE"}) {
            byName.put(name, Boolean.valueOf(name));
        }
        return new ConstantDeserializer<>(Boolean.class, byName, TRUTH, "the value", names);
    }

    /** What else people write for them in a field is known there. */
    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        if (property == null || property.getMember() == null) {
            return this;
        }
        Class<?> type = property.getMember().getDeclaringClass();
        Map<String, T> inField = new HashMap<>(otherwise);
        names.ofConstants(type, property.getName()).forEach((written, name) -> {
            T constant = byName.get(name);
            if (constant != null) {
                inField.putIfAbsent(written, constant);
            }
        });
        String field = type.getSimpleName() + '.' + property.getName();
        return new ConstantDeserializer<>(typeOf(), byName, inField, field, names);
    }

    @SuppressWarnings("unchecked") // it was made with this type
    private Class<T> typeOf() {
        return (Class<T>) handledType();
    }

    @Override
    T parse(String text, DeserializationContext context) {
        T constant = byName.get(text);
        if (constant == null) {
            constant = otherwise.get(PlainName.of(text));
            if (constant == null) {
                throw new IllegalArgumentException("no such constant");
            }
            Readings.of(context).readAs(field, text, constant);
        }
        return constant;
    }
}
