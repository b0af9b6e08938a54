package org.declinic.engine.knowledge;

import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.conclusions.Conclude;
import org.declinic.facts.FactTypes;
import org.declinic.language.semantics.RuleTypes;
import org.drools.base.util.Drools;

/**
 * The shape of the Java types that rules are compiled with. Rules that were compiled with types of another shape would
 * read wrong fields, or none.
 */
final class TypesFingerprint {

    private TypesFingerprint() {}

    /** Hexadecimal digits that differ where a public part of one of the types differs, or Drools itself. */
    static String now() {
        Deque<Class<?>> left = new ArrayDeque<>(RuleTypes.ALL);
        left.add(Conclude.class);
        left.addAll(FactTypes.inJava().byName().values());
        SortedMap<String, String> shapes = new TreeMap<>();
        while (!left.isEmpty()) {
            Class<?> type = left.remove();
            if (shapes.putIfAbsent(type.getName(), shapeOf(type)) == null) {
                typesIn(type).filter(TypesFingerprint::isOurs).forEach(left::add);
            }
        }
        return Sha256.of(List.of(Drools.getFullVersion(), shapes.toString()));
    }

    private static boolean isOurs(Class<?> type) {
        return RuleTypes.ALL.stream().anyMatch(root -> root.getPackage() == type.getPackage());
    }

    private static Stream<Class<?>> typesIn(Class<?> type) {
        return executables(type)
                .flatMap(member -> Stream.concat(
                        Arrays.stream(member.getParameterTypes()),
                        Stream.of(member.getAnnotatedReturnType().getType())
                                .filter(Class.class::isInstance)
                                .map(returned -> (Class<?>) returned)));
    }

    /** Components and constants in their order, and public members in any. */
    private static String shapeOf(Class<?> type) {
        String ordered = type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::toString)
                        .collect(Collectors.joining())
                : Arrays.toString(type.getEnumConstants());
        return ordered
                + executables(type).map(Executable::toGenericString).sorted().collect(Collectors.joining());
    }

    private static Stream<Executable> executables(Class<?> type) {
        return Stream.of(type.getDeclaredMethods(), type.getDeclaredConstructors())
                .flatMap(Arrays::<Executable>stream)
                .filter(member -> Modifier.isPublic(member.getModifiers()));
    }
}
