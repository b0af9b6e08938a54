package org.declinic.cases.overview;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.declinic.facts.FactTypes;
import org.declinic.values.Property;

/** The types of facts and their fields, numbered, and a quick way to tell the known ones. Safe for many threads. */
final class FactFields implements Serializable {

    private static final long serialVersionUID = 1;

    private record Type(int number, List<Property> fields) {}

    /** Only where cases are counted. */
    private final transient Map<Class<?>, Type> types = new HashMap<>();

    private final ArrayList<String> names = new ArrayList<>();
    private final ArrayList<Integer> typeNumbers = new ArrayList<>();

    FactFields(FactTypes factTypes) {
        factTypes.byName().forEach(this::add);
    }

    private void add(String name, Class<?> type) {
        int number = names.size();
        names.add(name);
        typeNumbers.add(number);
        List<Property> fields = Property.allOf(type);
        for (Property field : fields) {
            names.add(name + "." + field.name());
            typeNumbers.add(number);
        }
        types.put(type, new Type(number, fields));
    }

    /** How many types and fields there are. */
    int size() {
        return names.size();
    }

    /** The name of a type, or of a field after that of its type. */
    String name(int number) {
        return names.get(number);
    }

    /** The number of the type of a field; of a type, its own number. */
    int typeOf(int number) {
        return typeNumbers.get(number);
    }

    /** Marks the type of a fact, and every field that it states. */
    void mark(Object fact, boolean[] known) {
        Type type = types.get(fact.getClass());
        if (type == null) {
            return;
        }
        known[type.number] = true;
        for (int i = 0; i < type.fields.size(); i++) {
            int number = type.number + 1 + i;
            if (!known[number]) {
                known[number] = type.fields.get(i).valueIn(fact) != null;
            }
        }
    }
}
