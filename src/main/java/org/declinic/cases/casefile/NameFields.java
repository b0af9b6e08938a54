package org.declinic.cases.casefile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.declinic.values.Property;

/** The fields of a type that hold names. Immutable. */
record NameFields(Map<Property, Spellings> fields) {

    static NameFields of(Class<?> type, FieldSpellings spellings) {
        Map<Property, Spellings> fields = new LinkedHashMap<>();
        for (Property field : Property.allOf(type)) {
            if (field.type() == String.class || Collection.class.isAssignableFrom(field.type())) {
                spellings.of(type, field.name()).ifPresent(names -> fields.put(field, names));
            }
        }
        return new NameFields(fields);
    }

    /** Whether every name of a fact is read as it is written, without a note. */
    boolean arePlain(Object fact) {
        for (Map.Entry<Property, Spellings> field : fields.entrySet()) {
            if (!isPlain(field.getKey().valueIn(fact), field.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(Object value, Spellings names) {
        return value instanceof Collection<?> several
                ? several.stream().allMatch(each -> isPlain(each, names))
                : !(value instanceof String written) || names.isPlain(written);
    }
}
