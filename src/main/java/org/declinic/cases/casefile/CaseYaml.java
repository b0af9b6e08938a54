package org.declinic.cases.casefile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.declinic.facts.FactTypes;
import org.declinic.facts.Now;
import org.declinic.text.CardNumbers;

/** Writes a case as a case file in YAML, which says the same when it is read. Card numbers are masked. Not thread-safe. */
public final class CaseYaml {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .build())
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

    private final FactFields fields;

    /**
     * For a set of types.
     *
     * @param types the types of facts that a case can state
     */
    public CaseYaml(FactTypes types) {
        fields = new FactFields(types);
    }

    /**
     * The text of a case file.
     *
     * @param id what the case is called
     * @param facts what is known
     * @return YAML, with the fields that are known only
     */
    public String of(String id, Collection<?> facts) {
        try {
            return YAML.writeValueAsString(written(id, facts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a case file says of a case.
     *
     * @param id what the case is called
     * @param facts what is known
     * @return its keys, with the fields that are known only
     */
    public Map<String, Object> written(String id, Collection<?> facts) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", CardNumbers.mask(id));
        Map<String, List<Object>> byType = new LinkedHashMap<>();
        for (Object fact : facts) {
            if (fact instanceof Now now) {
                written.put("now", now.instant().toString());
            } else if (!Readings.isReading(fact)) {
                byType.computeIfAbsent(fact.getClass().getSimpleName(), any -> new ArrayList<>())
                        .add(known(fact));
            }
        }
        Map<String, Object> all = new LinkedHashMap<>();
        byType.forEach((type, ofType) -> all.put(type, ofType.size() == 1 ? ofType.get(0) : ofType));
        written.put("facts", all);
        return written;
    }

    private Map<String, Object> known(Object fact) {
        Map<String, Object> known = new LinkedHashMap<>();
        fields.fieldsOf(fact).forEach((field, value) -> {
            if (value != null) {
                known.put(field, masked(value));
            }
        });
        return known;
    }

    private static Object masked(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(CaseYaml::masked).toList();
        }
        if (value instanceof Number number) {
            return CardNumbers.mask(number);
        }
        return value instanceof String text ? CardNumbers.mask(text) : value;
    }
}
