package org.declinic.answers.conditions;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A field of a fact.
 *
 * @param name its name
 * @param value its value, or {@code null} when it is unknown
 */
public record Property(String name, Object value) {

    /**
     * A field of a fact.
     *
     * @param fact the fact
     * @param name the field's name
     * @return the field, or empty when there is none of this name or it cannot be read
     */
    public static Optional<Property> of(Object fact, String name) {
        return accessorOf(fact.getClass(), name).flatMap(accessor -> read(fact, accessor, name));
    }

    /**
     * All fields of a fact.
     *
     * @param fact the fact
     * @return the fields that can be read, in their order, those of types that it extends first
     */
    public static List<Property> allOf(Object fact) {
        List<Class<?>> types = new ArrayList<>(hierarchy(fact.getClass()).toList());
        Collections.reverse(types);
        return types.stream()
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .flatMap(field -> of(fact, field.getName()).stream())
                .toList();
    }

    /**
     * The names of the types that a fact is of.
     *
     * @param fact the fact
     * @return the simple names of its class, and of those that it extends
     */
    public static Stream<String> typesOf(Object fact) {
        return hierarchy(fact.getClass()).map(Class::getSimpleName);
    }

    private static Stream<Class<?>> hierarchy(Class<?> type) {
        return Stream.iterate(type, each -> each != null && each != Object.class, Class::getSuperclass);
    }

    private static Optional<Method> accessorOf(Class<?> type, String field) {
        String capital = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
        return Stream.of(field, "get" + capital, "is" + capital)
                .flatMap(accessor -> accessor(type, accessor).stream())
                .findFirst();
    }

    private static Optional<Method> accessor(Class<?> type, String name) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(name)
                        && method.getParameterCount() == 0
                        && method.getReturnType() != void.class
                        && !Modifier.isStatic(method.getModifiers())
                        && Modifier.isPublic(method.getDeclaringClass().getModifiers()))
                .findFirst()
                .or(() -> Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                        .flatMap(general -> accessor(general, name).stream())
                        .findFirst());
    }

    /**
     * The type of a field.
     *
     * @param fact a type of facts
     * @param name the field's name
     * @return its type, or empty when there is none of this name
     */
    public static Optional<Class<?>> type(Class<?> fact, String name) {
        return accessorOf(fact, name).map(Method::getReturnType);
    }

    private static Optional<Property> read(Object fact, Method accessor, String name) {
        try {
            return Optional.of(new Property(name, accessor.invoke(fact)));
        } catch (ReflectiveOperationException unreadable) {
            return Optional.empty();
        }
    }
}
