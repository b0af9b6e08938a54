package org.declinic.semantics;

import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.declinic.conclusions.Reason;
import org.declinic.facts.CurrencyCode;

/** A Java class, with the properties that Drools finds in it. Looking at it runs none of its code. */
record JavaType(Class<?> javaClass) implements Type {

    /** The type of a class, boxed; {@code null} for {@code void}. */
    static Type of(Class<?> javaClass) {
        return javaClass == void.class ? null : new JavaType(MethodType.methodType(javaClass).wrap().returnType());
    }

    @Override
    public String name() {
        return javaClass.getSimpleName();
    }

    @Override
    public Optional<Type> field(String field) {
        return accessors()
                .filter(method -> propertyOf(method).equals(field) || method.getName().equals(field))
                .findFirst()
                .map(method -> of(method.getReturnType()));
    }

    @Override
    public SortedSet<String> fields() {
        SortedSet<String> names = new TreeSet<>();
        accessors().map(JavaType::propertyOf).forEach(names::add);
        return names;
    }

    @Override
    public boolean mayBeUnknown(String field) {
        boolean primitive = accessors()
                .anyMatch(method -> propertyOf(method).equals(field)
                        && method.getReturnType().isPrimitive());
        return !primitive && !javaClass.getPackageName().equals(Reason.class.getPackageName());
    }

    @Override
    public boolean isCurrency(String field) {
        return Stream.of(javaClass.getDeclaredFields())
                .filter(each -> each.getName().equals(field))
                .anyMatch(each -> each.isAnnotationPresent(CurrencyCode.class));
    }

    @Override
    public List<Callable> methods(String method) {
        return Stream.of(javaClass.getMethods())
                .filter(each -> each.getName().equals(method))
                .map(Callable::of)
                .toList();
    }

    @Override
    public SortedSet<String> methods() {
        SortedSet<String> names = new TreeSet<>();
        Stream.of(javaClass.getMethods()).map(Method::getName).forEach(names::add);
        return names;
    }

    @Override
    public List<Callable> constructors() {
        return Stream.of(javaClass.getConstructors()).map(Callable::of).toList();
    }

    @Override
    public SortedSet<String> constants() {
        SortedSet<String> names = new TreeSet<>();
        Stream.of(javaClass.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(Field::getName)
                .forEach(names::add);
        return names;
    }

    /** The methods without parameters that read something of a value: getters, and a record's accessors. */
    private Stream<Method> accessors() {
        return Stream.of(javaClass.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() != void.class)
                .filter(method -> !propertyOf(method).isEmpty())
                .filter(method -> method.getDeclaringClass() != Object.class);
    }

    private static String propertyOf(Method method) {
        String name = method.getName();
        for (String prefix : List.of("get", "is")) {
            int length = prefix.length();
            if (name.startsWith(prefix) && name.length() > length && Character.isUpperCase(name.charAt(length))) {
                return Character.toLowerCase(name.charAt(length)) + name.substring(length + 1);
            }
        }
        boolean ofRecord = method.getDeclaringClass().isRecord()
                && Stream.of(method.getDeclaringClass().getRecordComponents())
                        .anyMatch(component -> component.getName().equals(name));
        return ofRecord || method.getDeclaringClass().getName().startsWith("java.") ? name : "";
    }
}
