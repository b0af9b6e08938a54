package org.declinic.facts;

import java.util.Map;

/** The names that rules know for the fields of facts. Safe to use from many threads. */
@FunctionalInterface
public interface FieldNames {

    /**
     * The names for a field. Those that are written as they are stand there too.
     *
     * @param type the class of the fact
     * @param field the name of the field
     * @return each name, by its letters and digits in lower case and by those of what else people write for it; none when
     *     rules compare the field with no name
     */
    Map<String, String> of(Class<?> type, String field);
}
