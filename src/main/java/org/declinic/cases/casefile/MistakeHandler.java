package org.declinic.cases.casefile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.text.CardNumbers;
import org.declinic.text.Personal;
import org.declinic.text.SecurityCodes;

/** Notes a mistake in a value at its place, and goes on as if the value were unknown. */
final class MistakeHandler extends DeserializationProblemHandler {

    /** Of a wrong value. A line of a terminal has about that. */
    private static final int MOST_SHOWN = 80;

    private static final String IN_BRACKETS =
            "write it without brackets, or put quotes around it when it is a text with them";

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object owner,
            String name)
            throws IOException {
        Class<?> type = owner instanceof Class<?> given ? given : owner.getClass();
        Collection<Object> known = deserializer.getKnownPropertyNames();
        PlacingParser placing = placing(context);
        boolean beingRead = parser instanceof PlacingParser;
        Optional<CutValue> cut = placing.cutBefore(name, beingRead);
        if (cut.isEmpty()) {
            mistakes(context)
                    .unknown(
                            placing.keyPlace(name, beingRead),
                            Code.UNKNOWN_FIELD,
                            type.getSimpleName() + " has no field '" + name + "'",
                            name,
                            known == null
                                    ? List.of()
                                    : known.stream().map(Object::toString).toList());
        } else if (cut.get().isFirst()) {
            Place place = placing.keyPlace(name, beingRead);
            boolean isList = deserializer instanceof BeanDeserializerBase bean
                    && bean.findProperty(cut.get().field()) != null
                    && bean.findProperty(cut.get().field()).getType().isCollectionLikeType();
            mistakes(context)
                    .add(Finding.at(place, Code.COMMA_IN_VALUE, cut.get().message())
                            .help(
                                    isList
                                            ? "write [" + cut.get().value() + "]"
                                            : cut.get().help()));
        }
        parser.skipChildren();
        return true;
    }

    @Override
    public Object handleWeirdStringValue(DeserializationContext context, Class<?> target, String value, String why)
            throws IOException {
        return wrong(context, target, "'" + value + "'", value);
    }

    @Override
    public Object handleWeirdNumberValue(DeserializationContext context, Class<?> target, Number value, String why)
            throws IOException {
        return wrong(context, target, value.toString(), value.toString());
    }

    @Override
    public Object handleUnexpectedToken(
            DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String why)
            throws IOException {
        String written =
                token.isStructStart() ? (token == JsonToken.START_ARRAY ? "a list" : "an object") : parser.getText();
        if (token.isStructStart() && target.getRawClass() == String.class) {
            wrong(context, String.class, written, written, IN_BRACKETS);
        } else {
            wrong(context, target.getRawClass(), written, written);
        }
        parser.skipChildren();
        return null;
    }

    @Override
    public Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> target,
            ValueInstantiator instantiator,
            JsonParser parser,
            String why)
            throws IOException {
        return wrong(context, target, "'" + parser.getText() + "'", parser.getText());
    }

    private static Object wrong(DeserializationContext context, Class<?> target, String written, String word)
            throws IOException {
        String help = target == Instant.class
                ? Times.help(word)
                : Number.class.isAssignableFrom(target)
                        ? Numbers.help(word)
                        : Collection.class.isAssignableFrom(target)
                                        && placing(context).isYaml()
                                ? "write [" + word + "]"
                                : null;
        return wrong(context, target, written, word, help);
    }

    private static Object wrong(
            DeserializationContext context, Class<?> target, String written, String word, String help)
            throws IOException {
        PlacingParser parser = placing(context);
        String field = parser.currentName() == null ? "the value" : parser.currentName();
        String masked = SecurityCodes.isOne(field, word) ? Personal.MASK : CardNumbers.mask(written);
        String shown = masked.length() > MOST_SHOWN ? masked.substring(0, MOST_SHOWN) + "..." : written;
        String message = field + " must be " + nameOf(target) + ", not " + shown;
        Finding finding = Finding.at(parser.here(), Code.WRONG_TYPE, message, word, constantsOf(target));
        mistakes(context).add(help == null ? finding : finding.help(help));
        return null;
    }

    private static String nameOf(Class<?> target) {
        if (Number.class.isAssignableFrom(target)) {
            return target == Integer.class || target == Long.class ? "a whole number" : "a number, such as 45.50";
        }
        if (target == Instant.class) {
            return "a time with an offset, such as 2026-01-20T18:00:00Z";
        }
        if (target == YearMonth.class) {
            return "a year and a month, such as 2027-08";
        }
        if (target == Boolean.class) {
            return "true or false";
        }
        if (target.isEnum()) {
            return "one of " + String.join(", ", constantsOf(target));
        }
        return Collection.class.isAssignableFrom(target)
                ? "a list"
                : target == String.class ? "a text" : "a " + target.getSimpleName();
    }

    private static List<String> constantsOf(Class<?> target) {
        return target.isEnum()
                ? Arrays.stream(target.getEnumConstants()).map(Object::toString).toList()
                : List.of();
    }

    private static Mistakes mistakes(DeserializationContext context) {
        return (Mistakes) context.getAttribute(Mistakes.class);
    }

    private static PlacingParser placing(DeserializationContext context) {
        return (PlacingParser) context.getParser();
    }
}
