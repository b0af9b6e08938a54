package org.declinic.values;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;

/** A field of a class, read as rules read it: by its accessor, else as it stands. Immutable. */
public final class Property {

    private static final ClassValue<Map<String, Property>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<String, Property> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private final String name;
    private final Class<?> type;
    private final Optional<Field> field;
    private final Reading reading;

    /** Reads one field of an object. */
    @FunctionalInterface
    private interface Reading {
        Object of(Object owner) throws ReflectiveOperationException;
    }

    private Property(String name, Class<?> type, Optional<Field> field, Reading reading) {
        this.name = name;
        this.type = type;
        this.field = field;
        this.reading = reading;
    }

    /**
     * A field of a class.
     *
     * @param owner the class
     * @param path the field's name, or several with points between them, such as {@code history.firstFailureAt}
     * @return the field, or empty when there is none that can be read
     */
    public static Optional<Property> of(Class<?> owner, String path) {
        Property known =
                owner.getClassLoader() == null ? null : KNOWN.get(owner).get(path);
        if (known != null) {
            return Optional.of(known);
        }
        int point = path.indexOf('.');
        Optional<Property> found = point < 0
                ? named(owner, path)
                : of(owner, path.substring(0, point)).flatMap(first -> first.to(path.substring(point + 1), path));
        return found.map(property -> kept(owner, path, property));
    }

    /** Classes of Java outlive this one, and must not hold on to it. */
    private static Property kept(Class<?> owner, String path, Property found) {
        Property before =
                owner.getClassLoader() == null ? null : KNOWN.get(owner).putIfAbsent(path, found);
        return before == null ? found : before;
    }

    /**
     * A field of a class, and nothing else that can be read of it, such as its hash code.
     *
     * @param owner the class
     * @param name the field's name
     * @return the field, or empty when there is none of this name
     */
    public static Optional<Property> field(Class<?> owner, String name) {
        return of(owner, name).filter(property -> property.field.isPresent());
    }

    private Optional<Property> to(String rest, String path) {
        return of(type, rest)
                .map(last -> new Property(path, last.type, last.field, owner -> last.valueIn(valueIn(owner))));
    }

    private static Optional<Property> named(Class<?> owner, String name) {
        Optional<Field> field =
                fields(owner).filter(each -> each.getName().equals(name)).reduce((inherited, own) -> own);
        return Stream.of(name, "get" + WordUtils.capitalize(name), "is" + WordUtils.capitalize(name))
                .flatMap(accessor -> accessor(owner, accessor).stream())
                .findFirst()
                .map(accessor -> new Property(name, accessor.getReturnType(), field, accessor::invoke))
                .or(() -> field.filter(Field::trySetAccessible)
                        .map(plain -> new Property(name, plain.getType(), field, plain::get)));
    }

    private static Optional<Method> accessor(Class<?> owner, String name) {
        return Stream.of(owner.getMethods())
                .filter(method -> method.getName().equals(name)
                        && method.getParameterCount() == 0
                        && method.getReturnType() != void.class
                        && !Modifier.isStatic(method.getModifiers())
                        && Modifier.isPublic(method.getDeclaringClass().getModifiers()))
                .findFirst()
                .or(() -> Stream.concat(Stream.ofNullable(owner.getSuperclass()), Stream.of(owner.getInterfaces()))
                        .flatMap(general -> accessor(general, name).stream())
                        .findFirst());
    }

    /**
     * All fields of a class.
     *
     * @param owner the class
     * @return the fields that can be read, in their order, those of classes that it extends first
     */
    public static List<Property> allOf(Class<?> owner) {
        return fields(owner)
                .map(Field::getName)
                .distinct()
                .flatMap(name -> of(owner, name).stream())
                .toList();
    }

    private static Stream<Field> fields(Class<?> owner) {
        List<Class<?>> classes = new ArrayList<>(hierarchy(owner).toList());
        Collections.reverse(classes);
        return classes.stream()
                .flatMap(each -> Stream.of(each.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic());
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

    /**
     * The value of a field of a fact.
     *
     * @param fact the fact
     * @param path the field's name, or several with points between them
     * @return the value, or empty when it is unknown or there is no such field
     */
    public static Optional<Object> valueOf(Object fact, String path) {
        return of(fact.getClass(), path).map(property -> property.valueIn(fact));
    }

    /**
     * The value.
     *
     * @param fact an object of the class, or {@code null}
     * @return the value, or {@code null} when it is unknown or cannot be read
     */
    public Object valueIn(Object fact) {
        try {
            return fact == null ? null : reading.of(fact);
        } catch (ReflectiveOperationException unreadable) {
            return null;
        }
    }

    public String name() {
        return name;
    }

    public Class<?> type() {
        return type;
    }

    /**
     * Whether the field is annotated.
     *
     * @param annotation the annotation
     * @return whether it stands at the field
     */
    public boolean has(Class<? extends Annotation> annotation) {
        return field.isPresent() && field.get().isAnnotationPresent(annotation);
    }
}
