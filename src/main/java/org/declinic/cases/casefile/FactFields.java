package org.declinic.cases.casefile;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declinic.facts.FactTypes;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.values.Property;

/**
 * Makes facts of other facts, a field at a time, and of words in a line. What is demanded of facts in files is demanded
 * of these too. Not thread-safe.
 */
public final class FactFields {

    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};

    private static final String MORE = "more follows behind the fields";

    private final ObjectMapper writer = FactMapper.create(new FieldSpellings((type, field) -> Map.of()))
            .setVisibility(PropertyAccessor.ALL, Visibility.NONE)
            .setVisibility(PropertyAccessor.FIELD, Visibility.ANY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final FactReader reader;

    /**
     * For a set of types.
     *
     * @param types the types of facts that a case can state
     */
    public FactFields(FactTypes types) {
        this.reader = new FactReader(types);
    }

    /**
     * The same fact with another value in one field.
     *
     * @param type the type of the fact
     * @param fact the fact, which stays as it is, or empty for one of which nothing is known
     * @param field the field
     * @param value the value as a cell of a CSV file has it: blank is unknown, and {@code |} separates those of a list
     * @param place where the value stands
     * @param findings gets what is wrong with the field and its value
     * @return the fact, of use only when nothing is wrong
     */
    public Optional<Object> with(
            Class<?> type,
            Optional<Object> fact,
            String field,
            String value,
            Place place,
            Collection<? super Finding> findings) {
        Map<String, Object> fields = fact.map(this::fieldsOf).orElseGet(LinkedHashMap::new);
        fields.put(field, value.isBlank() ? null : isList(type, field) ? CsvRow.listed(value) : value);
        Mistakes mistakes = new Mistakes();
        try (TokenBuffer written = new TokenBuffer(writer, false)) {
            writer.writeValue(written, fields);
            PlacingParser parser = PlacingParser.at(place, written.asParserOnFirstToken());
            return reader.readOne(parser, type, mistakes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            findings.addAll(mistakes.found());
        }
    }

    /**
     * Reads a fact.
     *
     * @param type the type of the fact
     * @param fields its fields, as YAML has them in braces: {@code {name: value, ...}}
     * @param place where they stand
     * @param findings gets what is wrong with them
     * @return the fact, of use only when nothing is wrong
     */
    public Optional<Object> read(Class<?> type, String fields, Place place, Collection<? super Finding> findings) {
        Mistakes mistakes = new Mistakes();
        Optional<Object> fact = Optional.empty();
        try (PlacingParser parser =
                PlacingParser.notingYaml(any -> place, Formats.Yaml.FACTORY.createParser(fields), () -> mistakes)) {
            parser.nextToken();
            fact = reader.readOne(parser, type, mistakes);
            if (parser.nextToken() != null) {
                mistakes.add(place, Code.SYNTAX, MORE);
            }
            findings.addAll(mistakes.found());
        } catch (JsonProcessingException e) {
            findings.add(fact.isPresent() ? Finding.at(place, Code.SYNTAX, MORE) : SyntaxError.of(place, e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fact;
    }

    /**
     * The same facts, with those that say what was read otherwise than it is written, by this too: of values that still
     * stand.
     *
     * @param facts the facts of a case after all changes
     * @return a new list
     */
    public List<Object> withReadings(Collection<?> facts) {
        Set<Object> all = new LinkedHashSet<>(reader.readings().noted());
        List<Object> stated = new ArrayList<>();
        facts.forEach(fact -> (Readings.isReading(fact) ? all : stated).add(fact));
        Set<List<Object>> values = new HashSet<>();
        for (Object fact : stated) {
            String type = fact.getClass().getSimpleName();
            fieldsOf(fact).forEach((field, value) -> {
                Collection<?> each = value instanceof Collection<?> several ? several : Arrays.asList(value);
                each.forEach(one -> values.add(Arrays.asList(type + '.' + field, String.valueOf(one))));
            });
        }
        all.stream()
                .filter(reading -> values.contains(Readings.fieldAndValue(reading)))
                .forEach(stated::add);
        return stated;
    }

    /** What the fields of a fact hold, as a file would have it; {@code null} is unknown. */
    Map<String, Object> fieldsOf(Object fact) {
        return writer.convertValue(fact, FIELDS);
    }

    private static boolean isList(Class<?> type, String name) {
        return Property.field(type, name)
                .filter(field -> Collection.class.isAssignableFrom(field.type()))
                .isPresent();
    }
}
