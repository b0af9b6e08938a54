package org.declinic.answers.conditions;

import java.util.List;
import java.util.Optional;

/** The fields of facts that may be given other values. */
@FunctionalInterface
public interface Alternatives {

    /**
     * What a field may be besides the values that conditions compare it with.
     *
     * @param fact a fact
     * @param field a field of it
     * @return values to try, which may be none; empty when the field is to stay as it is
     */
    Optional<List<Object>> of(Object fact, String field);
}
