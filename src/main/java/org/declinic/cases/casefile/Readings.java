package org.declinic.cases.casefile;

import com.fasterxml.jackson.databind.DeserializationContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.declinic.facts.ReadAs;
import org.declinic.facts.UnknownName;

/** What of one case was read otherwise than it is written, or is a name that no rule knows. */
final class Readings {

    private final Set<Object> noted = new LinkedHashSet<>();

    /** Those of the case that is being read. */
    static Readings of(DeserializationContext context) {
        return (Readings) context.getAttribute(Readings.class);
    }

    void readAs(String field, String written, Object name) {
        noted.add(new ReadAs(field, written, name.toString()));
    }

    void unknown(String field, String written, String near) {
        noted.add(new UnknownName(field, written, near));
    }

    /** Facts that say so, each once, in the order in which they were met. */
    Set<Object> noted() {
        return noted;
    }

    void clear() {
        noted.clear();
    }

    /** The field that such a fact is about, and the value that rules see there. */
    static List<Object> fieldAndValue(Object reading) {
        return reading instanceof ReadAs other
                ? List.of(other.field(), other.name())
                : List.of(((UnknownName) reading).field(), ((UnknownName) reading).written());
    }

    /** Whether a fact says how a case was read, and nothing of the case. */
    static boolean isReading(Object fact) {
        return fact instanceof ReadAs || fact instanceof UnknownName;
    }
}
