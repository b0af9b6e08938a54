package org.declinic.language.sandbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Judges the use of a class's member by the lists that say what of it, and of what it inherits from, may be used. */
record Permitted(List<ClassList> lists) {

    boolean names(String className) {
        return lists.stream().anyMatch(list -> list.names(className));
    }

    /** Whether the class, and each class that it has the member of, permit it. */
    boolean permit(Class<?> owner, String member) {
        List<Boolean> inherited = ancestors(owner).stream()
                .filter(each -> each != owner && declares(each, member))
                .flatMap(each -> said(each, member).stream())
                .toList();
        boolean ofOwner = said(owner, member).orElse(false)
                || !declares(owner, member) && names(owner.getName()) && !inherited.isEmpty();
        return ofOwner && !inherited.contains(false);
    }

    /** What the lists say, if one of them says something of the class. */
    private Optional<Boolean> said(Class<?> type, String member) {
        return lists.stream()
                .flatMap(list -> list.permits(type.getName(), member).stream())
                .reduce(Boolean::logicalOr);
    }

    private static Set<Class<?>> ancestors(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>();
        add(type, all);
        all.add(Object.class); // which interfaces have the methods of, too
        return all;
    }

    private static void add(Class<?> type, Set<Class<?>> all) {
        if (all.add(type)) {
            Stream.concat(Stream.of(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()))
                    .forEach(each -> add(each, all));
        }
    }

    private static boolean declares(Class<?> type, String member) {
        return member.equals("<init>")
                ? type.getDeclaredConstructors().length > 0
                : Stream.of(type.getDeclaredMethods())
                                .anyMatch(method -> method.getName().equals(member))
                        || Stream.of(type.getDeclaredFields())
                                .anyMatch(field -> field.getName().equals(member));
    }
}
