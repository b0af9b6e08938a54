package org.declinic.engine.session;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declinic.facts.Now;
import org.declinic.facts.ReadAs;
import org.declinic.facts.UnknownName;
import org.declinic.finding.Limit;
import org.declinic.limits.Allowance;
import org.declinic.values.Property;

/** Holds the facts of a case against the limits that it has. */
public final class CaseSize {

    /** To find the fields of a class takes longer than to read them. */
    private static final ClassValue<List<Property>> WITH_TEXTS = new ClassValue<>() {
        @Override
        protected List<Property> computeValue(Class<?> type) {
            return Property.allOf(type).stream()
                    .filter(field -> !field.type().isPrimitive()
                            && !field.type().isEnum()
                            && (field.type() == BigDecimal.class || !Number.class.isAssignableFrom(field.type())))
                    .toList();
        }
    };

    /** What is put to the facts of a case when it is read. */
    private static final Set<Class<?>> ADDED = Set.of(Now.class, ReadAs.class, UnknownName.class);

    private CaseSize() {}

    /**
     * Ends the case when it has too many facts, before any is looked at.
     *
     * @param facts how many it has
     */
    public static void demand(int facts) {
        Allowance.demand(Limit.FACTS, facts, () -> "the case has " + facts + " facts");
    }

    /** Ends the case when it has too many facts, or a text that is too long. */
    static void demand(Collection<?> facts) {
        Map<Class<?>, Integer> ofType = new HashMap<>();
        for (Object fact : facts) {
            ofType.merge(fact.getClass(), 1, Integer::sum);
        }
        ofType.keySet().removeAll(ADDED);
        demand(ofType.values().stream().mapToInt(Integer::intValue).sum());
        ofType.forEach((type, count) -> Allowance.demand(
                Limit.FACTS_OF_TYPE, count, () -> "the case has " + count + " facts of " + type.getSimpleName()));
        for (Object fact : facts) {
            for (Property field : WITH_TEXTS.get(fact.getClass())) {
                Allowance.demand(
                        Limit.TEXT_LENGTH,
                        length(field.valueIn(fact)),
                        () -> fact.getClass().getSimpleName() + "." + field.name() + " is too long");
            }
        }
    }

    /** Of a text, a number written in full, and those of a list or map together. */
    private static long length(Object value) {
        if (value instanceof CharSequence text) {
            return text.length();
        }
        if (value instanceof BigDecimal number) {
            return Math.abs((long) number.scale()) + number.precision();
        }
        if (value instanceof Map<?, ?> map) {
            return length(map.keySet()) + length(map.values());
        }
        long length = 0;
        if (value instanceof Iterable<?> several) {
            for (Object each : several) {
                Allowance.step();
                length += length(each);
            }
        }
        return length;
    }
}
