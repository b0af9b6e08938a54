package org.declinic.cases.overview;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.declinic.facts.FactTypes;

/** The types of facts and their fields, numbered, and a quick way to tell the known ones. Safe for many threads. */
final class FactFields {

    private record Type(int number, MethodHandle[] fields) {}

    private static final MethodType OBJECT_OF_OBJECT = MethodType.methodType(Object.class, Object.class);

    private final Map<Class<?>, Type> types = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Integer> typeNumbers = new ArrayList<>();

    FactFields(FactTypes factTypes) {
        factTypes.byName().forEach(this::add);
    }

    private void add(String name, Class<?> type) {
        int number = names.size();
        names.add(name);
        typeNumbers.add(number);
        List<MethodHandle> fields = new ArrayList<>();
        for (Class<?> declaring = type; declaring != Object.class; declaring = declaring.getSuperclass()) {
            for (Field field : declaring.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic() && field.trySetAccessible()) {
                    fields.add(getter(field));
                    names.add(name + "." + field.getName());
                    typeNumbers.add(number);
                }
            }
        }
        types.put(type, new Type(number, fields.toArray(MethodHandle[]::new)));
    }

    private static MethodHandle getter(Field field) {
        try {
            return MethodHandles.lookup().unreflectGetter(field).asType(OBJECT_OF_OBJECT);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
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
        MethodHandle[] fields = type.fields;
        for (int i = 0; i < fields.length; i++) {
            int number = type.number + 1 + i;
            if (!known[number]) {
                known[number] = valueOf(fields[i], fact) != null;
            }
        }
    }

    private static Object valueOf(MethodHandle field, Object fact) {
        try {
            return (Object) field.invokeExact(fact);
        } catch (Throwable e) {
            throw new IllegalStateException("cannot read a field of " + fact.getClass(), e);
        }
    }
}
