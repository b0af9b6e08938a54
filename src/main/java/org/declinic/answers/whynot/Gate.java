package org.declinic.answers.whynot;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declinic.answers.conditions.Condition;
import org.declinic.conclusions.Cause;
import org.declinic.conclusions.Reason;

/** What keeps every cause from being concluded, whatever reasons there are. */
final class Gate {

    private final Held held;
    private final Set<String> stated;
    private final Set<String> seen = new HashSet<>();

    /** Of one case, with the names of the types of facts that cases can state. */
    Gate(Held held, Set<String> stated) {
        this.held = held;
        this.stated = stated;
    }

    /** The conditions that do not hold. */
    List<Condition> open() {
        return List.copyOf(open(Cause.class.getSimpleName()).values());
    }

    /** What is open of the way to facts of a type: of several ways, the one with the least. */
    private Map<String, Condition> open(String type) {
        if (type.equals(Reason.class.getSimpleName()) || !seen.add(type)) {
            return Map.of();
        }
        return held.producers(type).stream()
                .map(this::openOf)
                .min(Comparator.comparingInt(Map::size))
                .orElse(Map.of());
    }

    private Map<String, Condition> openOf(String rule) {
        Map<String, Condition> open = new HashMap<>();
        for (Condition condition : held.conditions(rule)) {
            if (condition.type() != null && !stated.contains(condition.type())) {
                open.putAll(open(condition.type()));
            } else if (Held.isOpen(condition)) {
                open.put(condition.place().toString(), condition);
            }
        }
        return open;
    }
}
