package org.declinic.cases.casefile;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declinic.facts.FactTypes;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/** Reads the facts of a case: an object whose keys are fact types, each with one object or a list of objects. */
final class FactReader {

    private final FactTypes types;
    private final Readings readings = new Readings();
    private final ObjectReader reader;
    private final ObjectReader quickReader;
    private final Map<Class<?>, ObjectReader> quickReaders = new HashMap<>();
    private final Map<Class<?>, Demands> demands = new HashMap<>();
    private final FactCounts counts;

    FactReader(FactTypes types) {
        this.types = types;
        this.counts = new FactCounts(types);
        this.reader = FactMapper.create(new FieldSpellings(types.fieldNames()))
                .reader()
                .withAttribute(Readings.class, readings);
        this.quickReader = reader.withAttribute(Mistakes.class, Mistakes.BREAK_OFF);
    }

    /** What was read otherwise than it is written since this was last cleared. */
    Readings readings() {
        return readings;
    }

    /** Reads the single value that the parser is at. */
    <T> T readValue(PlacingParser parser, Class<T> type, Mistakes mistakes) throws IOException {
        return mistakes == Mistakes.BREAK_OFF
                ? quickReaders.computeIfAbsent(type, quickReader::forType).readValue(parser)
                : reader.withAttribute(Mistakes.class, mistakes).readValue(parser, type);
    }

    /** Reads the text, or the list of texts, that the parser is at. */
    List<String> readTexts(PlacingParser parser, Mistakes mistakes) throws IOException {
        List<String> texts = new ArrayList<>();
        boolean several = parser.currentToken() == JsonToken.START_ARRAY;
        while (!several || parser.nextToken() != JsonToken.END_ARRAY) {
            String text = readValue(parser, String.class, mistakes);
            if (text != null) {
                texts.add(text);
            }
            if (!several) {
                break;
            }
        }
        return texts;
    }

    /** Reads the object that the parser is at. */
    List<Object> read(PlacingParser parser, Mistakes mistakes) throws IOException {
        List<Object> facts = new ArrayList<>();
        String empty = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            Place place = parser.here();
            JsonToken value = parser.nextToken();
            Optional<Class<?>> type = types.find(name);
            if (type.isEmpty() && empty != null) {
                mistakes.add(Finding.at(place, Code.UNKNOWN_FACT_TYPE, "there is no fact type '" + name + "'")
                        .help("indent it further when it belongs to '" + empty + "'"));
                parser.skipChildren();
            } else if (type.isEmpty()) {
                mistakes.unknown(
                        place, Code.UNKNOWN_FACT_TYPE, "there is no fact type '" + name + "'", name, types.names());
                parser.skipChildren();
            } else {
                List<Object> ofType = readAll(parser, type.get(), mistakes);
                FactCounts.mostOf(type.get(), ofType.size(), place, mistakes);
                facts.addAll(ofType);
                empty = value == JsonToken.VALUE_STRING && ofType.isEmpty() ? name : null;
            }
        }
        return facts;
    }

    /** Names the types of which a case must have more. */
    void leastOf(List<Object> facts, Place place, Mistakes mistakes) {
        counts.leastOf(facts, place, mistakes);
    }

    private List<Object> readAll(PlacingParser parser, Class<?> type, Mistakes mistakes) throws IOException {
        List<Object> facts = new ArrayList<>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            readOne(parser, type, mistakes).ifPresent(facts::add);
            return facts;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            readOne(parser, type, mistakes).ifPresent(facts::add);
        }
        return facts;
    }

    /** Reads the one fact that the parser is at, or empty when it is null or no fact. */
    Optional<Object> readOne(PlacingParser parser, Class<?> type, Mistakes mistakes) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            Finding finding = Finding.at(
                    parser.here(), Code.WRONG_TYPE, type.getSimpleName() + " needs fields, each with its value");
            mistakes.add(
                    parser.currentToken() == JsonToken.VALUE_STRING
                            ? finding.help(Meant.spaced(parser.getText()))
                            : finding);
            parser.skipChildren();
            return Optional.empty();
        }
        int outside = parser.depth() - 1;
        try {
            Object fact = readValue(parser, type, mistakes);
            demands.computeIfAbsent(type, Demands::of)
                    .check(
                            fact,
                            (field, problem) -> mistakes.add(
                                    parser.valuePlace(field), Code.MALFORMED_VALUE, field + " " + problem));
            return Optional.of(fact);
        } catch (DatabindException e) {
            mistakes.add(
                    parser.here(),
                    Code.WRONG_TYPE,
                    type.getSimpleName() + " cannot be read: " + e.getOriginalMessage());
            parser.leaveTo(outside);
            return Optional.empty();
        }
    }
}
