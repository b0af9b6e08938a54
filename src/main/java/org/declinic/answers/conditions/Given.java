package org.declinic.answers.conditions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The facts that conditions are held against. For one thread. */
final class Given {

    private final Collection<?> all;
    private final Predicate<String> canBeStated;
    private final Map<Class<?>, List<Object>> byType = new HashMap<>();

    Given(Collection<?> all, Predicate<String> canBeStated) {
        this.all = all;
        this.canBeStated = canBeStated;
    }

    List<Object> of(Class<?> type) {
        List<Object> known = byType.get(type);
        if (known == null) {
            known = find(type);
            byType.put(type, known);
        }
        return known;
    }

    private List<Object> find(Class<?> type) {
        List<Object> found = new ArrayList<>();
        for (Object fact : all) {
            if (type.isInstance(fact)) {
                found.add(fact);
            }
        }
        return found;
    }

    /** Whether a case can state facts of a type: those that are not there are unknown. */
    boolean canBeStated(String type) {
        return canBeStated.test(type);
    }
}
