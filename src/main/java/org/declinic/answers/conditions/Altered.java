package org.declinic.answers.conditions;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.declinic.values.Property;
import org.drools.base.factmodel.AccessibleFact;

/** Facts as they would be with other values, with which a compiled constraint can be tried. */
final class Altered {

    private Altered() {}

    /** A copy of a fact, a record or one of a declared type, with other values of some fields. */
    static Object fact(Object fact, Map<String, Object> values) {
        Class<?> type = fact.getClass();
        try {
            if (fact instanceof AccessibleFact) {
                AccessibleFact copy =
                        (AccessibleFact) type.getDeclaredConstructor().newInstance();
                for (Property field : Property.allOf(type)) {
                    copy.setValue(field.name(), value(fact, field.name(), values));
                }
                return copy;
            }
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types)
                    .newInstance(Arrays.stream(components)
                            .map(each -> value(fact, each.getName(), values))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a fact cannot be copied", e);
        }
    }

    private static Object value(Object fact, String field, Map<String, Object> values) {
        return values.containsKey(field)
                ? values.get(field)
                : Property.valueOf(fact, field).orElse(null);
    }
}
