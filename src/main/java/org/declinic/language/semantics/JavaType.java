package org.declinic.language.semantics;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.conclusions.Reason;
import org.declinic.facts.CurrencyCode;
import org.declinic.facts.Derivable;
import org.declinic.facts.Derived;
import org.declinic.facts.ReadAs;
import org.declinic.facts.UnknownName;
import org.declinic.values.Property;
import org.drools.mvel.parser.ast.expr.BigDecimalLiteralExpr;

/** A Java class, with the properties that Drools finds in it. Looking at it runs none of its code. */
final class JavaType implements Type {

    private static final ClassValue<JavaType> TYPES = new ClassValue<>() {
        @Override
        protected JavaType computeValue(Class<?> javaClass) {
            return new JavaType(javaClass);
        }
    };

    /** What the reader of cases notes, with all of its fields. */
    private static final Set<Class<?>> NOTED = Set.of(ReadAs.class, UnknownName.class);

    private final Class<?> javaClass;
    private final SortedMap<String, Method> properties = new TreeMap<>();

    private JavaType(Class<?> javaClass) {
        this.javaClass = javaClass;
        Set<String> components = javaClass.isRecord()
                ? Stream.of(javaClass.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet())
                : Set.of();
        for (Method method : javaClass.getMethods()) {
            String property = property(method, components);
            if (!property.isEmpty() && method.getReturnType() != void.class) {
                properties.putIfAbsent(property, method);
            }
        }
    }

    /** The type of a class, boxed; {@code null} for {@code void}. */
    static Type of(Class<?> javaClass) {
        return javaClass == void.class
                ? null
                : TYPES.get(MethodType.methodType(javaClass).wrap().returnType());
    }

    @Override
    public Class<?> javaClass() {
        return javaClass;
    }

    @Override
    public String name() {
        return javaClass.getSimpleName();
    }

    @Override
    public Optional<Type> field(String field) {
        return Optional.ofNullable(properties.get(field)).map(method -> of(method.getReturnType()));
    }

    @Override
    public SortedSet<String> fields() {
        return new TreeSet<>(properties.keySet());
    }

    @Override
    public boolean mayBeUnknown(String field) {
        Method method = properties.get(field);
        boolean primitive = method != null && method.getReturnType().isPrimitive();
        return !primitive
                && !NOTED.contains(javaClass)
                && !javaClass.getPackageName().equals(Reason.class.getPackageName());
    }

    @Override
    public boolean isCurrency(String field) {
        return Property.of(javaClass, field)
                .filter(known -> known.has(CurrencyCode.class))
                .isPresent();
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

    @Override
    public boolean isConcluded() {
        return javaClass.isAnnotationPresent(Derived.class) || javaClass.isAnnotationPresent(Derivable.class);
    }

    /** The property that a method reads: a getter, a record's accessor, or, as of a list's size, any of Java's own. */
    private static String property(Method method, Set<String> components) {
        String name = method.getName();
        boolean reads = method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && method.getDeclaringClass() != Object.class;
        for (String prefix : List.of("get", "is")) {
            int length = prefix.length();
            boolean getter = name.startsWith(prefix) && name.length() > length;
            if (reads && getter && Character.isUpperCase(name.charAt(length))) {
                return Character.toLowerCase(name.charAt(length)) + name.substring(length + 1);
            }
        }
        boolean ofJava = method.getDeclaringClass().getName().startsWith("java.");
        return reads && (components.contains(name) || ofJava) ? name : "";
    }

    /** The type of a literal, or {@code null} for what is none. */
    static Type ofLiteral(Node node) {
        if (node instanceof StringLiteralExpr) {
            return of(String.class);
        } else if (node instanceof BooleanLiteralExpr) {
            return of(Boolean.class);
        } else if (node instanceof IntegerLiteralExpr || node instanceof LongLiteralExpr) {
            return of(Integer.class);
        } else if (node instanceof DoubleLiteralExpr) {
            return of(Double.class);
        }
        return node instanceof BigDecimalLiteralExpr ? of(BigDecimal.class) : null;
    }
}
