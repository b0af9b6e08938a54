package org.declinic.cases.casefile;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.declinic.facts.FieldNames;

/** The spellings of the names of each field. Safe to use from many threads. */
final class FieldSpellings {

    private final FieldNames names;
    private final Map<Class<?>, Map<String, Optional<Spellings>>> known = new ConcurrentHashMap<>();

    FieldSpellings(FieldNames names) {
        this.names = names;
    }

    /** The spellings for a field; empty when rules know no names for it. */
    Optional<Spellings> of(Class<?> type, String field) {
        return known.computeIfAbsent(type, first -> new ConcurrentHashMap<>()).computeIfAbsent(field, first -> {
            Map<String, String> ofField = names.of(type, field);
            return ofField.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Spellings(type.getSimpleName() + '.' + field, ofField));
        });
    }

    /** What else people write for the constants of a field. */
    Map<String, String> ofConstants(Class<?> type, String field) {
        return names.of(type, field);
    }
}
