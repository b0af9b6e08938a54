package org.declinic.answers.conditions;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declinic.values.Property;
import org.drools.base.factmodel.AccessibleFact;

/** A fact, a record or one of a declared type, as it would be with other values: a compiled constraint can be tried with it. */
final class Altered {

    private final Constructor<?> made;
    private final List<String> fields;
    private final Object[] values;

    private Altered(Object fact) throws NoSuchMethodException {
        Class<?> type = fact.getClass();
        RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        made = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        fields = type.isRecord()
                ? Arrays.stream(components).map(RecordComponent::getName).toList()
                : Property.allOf(type).stream().map(Property::name).toList();
        values = fields.stream()
                .map(field -> Property.valueOf(fact, field).orElse(null))
                .toArray();
    }

    /** A fact, or empty for one of a class of somebody's own. */
    static Optional<Altered> of(Object fact) {
        try {
            return fact.getClass().isRecord() || fact instanceof AccessibleFact
                    ? Optional.of(new Altered(fact))
                    : Optional.empty();
        } catch (NoSuchMethodException noPlainFact) {
            return Optional.empty();
        }
    }

    /** A copy with other values of some fields, or empty when there can be none like that. */
    Optional<Object> with(Map<String, Object> others) {
        if (!fields.containsAll(others.keySet())) {
            return Optional.empty(); // a field of a field, or what a getter alone gives
        }
        Object[] all = values.clone();
        others.forEach((field, value) -> all[fields.indexOf(field)] = value);
        try {
            if (made.getDeclaringClass().isRecord()) {
                return Optional.of(made.newInstance(all));
            }
            AccessibleFact copy = (AccessibleFact) made.newInstance();
            for (int i = 0; i < all.length; i++) {
                copy.setValue(fields.get(i), all[i]);
            }
            return Optional.of(copy);
        } catch (ReflectiveOperationException refusedByItsConstructor) {
            return Optional.empty();
        }
    }
}
