package org.declinic.answers.explain;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way from a fact to one of its values, such as {@code kind} or {@code history.firstFailureAt}.
 *
 * @param name as rules write it
 * @param accessors one for each step
 */
record FieldPath(String name, List<Method> accessors) {

    /** The way of this name from objects of a class, or empty when there is none. */
    static Optional<FieldPath> of(Class<?> type, String name) {
        List<Method> accessors = new ArrayList<>();
        Class<?> at = type;
        for (String step : name.split("\\.")) {
            Optional<Method> accessor = accessor(at, step);
            if (accessor.isEmpty()) {
                return Optional.empty();
            }
            accessors.add(accessor.get());
            at = accessor.get().getReturnType();
        }
        return Optional.of(new FieldPath(name, List.copyOf(accessors)));
    }

    private static Optional<Method> accessor(Class<?> type, String step) {
        String capital = step.substring(0, 1).toUpperCase(Locale.ROOT) + step.substring(1);
        return Stream.of(step, "get" + capital, "is" + capital)
                .flatMap(name -> Stream.of(type.getMethods())
                        .filter(method -> method.getName().equals(name)
                                && method.getParameterCount() == 0
                                && method.getReturnType() != void.class
                                && !Modifier.isStatic(method.getModifiers())
                                && Modifier.isPublic(method.getDeclaringClass().getModifiers())))
                .findFirst();
    }

    /** The value, or {@code null} when it is unknown or cannot be read. */
    Object valueIn(Object fact) {
        Object value = fact;
        for (Method accessor : accessors) {
            if (value == null) {
                return null;
            }
            try {
                value = accessor.invoke(value);
            } catch (ReflectiveOperationException unreadable) {
                return null;
            }
        }
        return value;
    }
}
