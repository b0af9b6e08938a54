package org.declinic.answers.explain;

import java.time.temporal.Temporal;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declinic.text.CardNumbers;
import org.declinic.values.InWords;
import org.declinic.values.Property;

/**
 * The values of a fact's fields as case files have them, with card numbers masked. They are read when they are first
 * asked for: most of the time an explanation takes would go into them. Safe to use from many threads.
 */
final class Values extends AbstractMap<String, Object> {

    /** What things have as their only field that are values themselves, such as a sum. */
    private static final String VALUE = "value";

    private final Object fact;
    private final List<Property> fields;
    private volatile Map<String, Object> read;

    /** The values of some fields. Values that are facts or conclusions themselves are left out. */
    Values(Object fact, List<Property> fields) {
        this.fact = fact;
        this.fields = fields;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        if (read == null) {
            read = InWords.isPlain(fact) ? Map.of(VALUE, shown(fact)) : read();
        }
        return read.entrySet();
    }

    private Map<String, Object> read() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Property field : fields) {
            Object value = field.valueIn(fact);
            if (value == null || InWords.isPlain(value)) {
                values.put(field.name(), shown(value));
            } else if (value instanceof Collection<?> several) {
                List<Object> plain = plain(several);
                if (plain.size() == several.size()) {
                    values.put(field.name(), plain);
                }
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private static List<Object> plain(Collection<?> values) {
        List<Object> plain = new ArrayList<>(values.size());
        for (Object value : values) {
            if (InWords.isPlain(value)) {
                plain.add(shown(value));
            }
        }
        return Collections.unmodifiableList(plain);
    }

    /** The value itself, or as a text where it is not one of JSON or has a card number in it. */
    private static Object shown(Object value) {
        if (value == null || value instanceof Boolean || value instanceof Temporal) {
            return value;
        }
        return value instanceof Number number ? CardNumbers.mask(number) : CardNumbers.mask(value.toString());
    }
}
