package org.declinic.explain;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.declinic.text.CardNumbers;

/** The values of a fact's fields as case files have them, with card numbers masked. */
final class Values {

    /** What things have as their only field that are values themselves, such as a sum. */
    private static final String VALUE = "value";

    private Values() {}

    /** The values of some fields. Values that are facts or conclusions themselves are left out. */
    static Map<String, Object> of(Object fact, List<FieldPath> fields) {
        if (isPlain(fact)) {
            return Map.of(VALUE, shown(fact));
        }
        if (fields.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (FieldPath field : fields) {
            Object value = field.valueIn(fact);
            if (value == null || isPlain(value)) {
                values.put(field.name(), shown(value));
            } else if (value instanceof Collection<?> several && several.stream().allMatch(Values::isPlain)) {
                values.put(field.name(), several.stream().map(Values::shown).toList());
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private static boolean isPlain(Object value) {
        return value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Enum<?>
                || value instanceof Temporal;
    }

    /** The value itself, or as a text where it is not one of JSON or has a card number in it. */
    private static Object shown(Object value) {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        String masked = CardNumbers.mask(text);
        return value instanceof Number && masked.equals(text) ? value : masked;
    }
}
