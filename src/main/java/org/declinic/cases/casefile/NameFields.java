package org.declinic.cases.casefile;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a type that hold names. Immutable. */
record NameFields(Map<Field, Spellings> fields) {

    static NameFields of(Class<?> type, FieldSpellings spellings) {
        Map<Field, Spellings> fields = new LinkedHashMap<>();
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                boolean holdsText =
                        field.getType() == String.class || Collection.class.isAssignableFrom(field.getType());
                if (holdsText && field.trySetAccessible()) {
                    spellings.of(type, field.getName()).ifPresent(names -> fields.put(field, names));
                }
            }
        }
        return new NameFields(fields);
    }

    /** Whether every name of a fact is read as it is written, without a note. */
    boolean arePlain(Object fact) {
        return fields.entrySet().stream().allMatch(field -> {
            Object value = valueOf(field.getKey(), fact);
            return value instanceof Collection<?> several
                    ? several.stream().allMatch(each -> isPlain(each, field.getValue()))
                    : isPlain(value, field.getValue());
        });
    }

    private static boolean isPlain(Object value, Spellings names) {
        return !(value instanceof String written) || names.isPlain(written);
    }

    private static Object valueOf(Field field, Object fact) {
        try {
            return field.get(fact);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }
}
