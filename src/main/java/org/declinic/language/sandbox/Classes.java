package org.declinic.language.sandbox;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.declinic.language.semantics.JavaClasses;

/** The classes that the program could load, each looked up once. Looking at one runs none of its code. */
final class Classes {

    /** So that a service that loads ever other rules does not remember the words of all of them. */
    private static final int MOST_NAMES = 100_000;

    private static final Map<String, Optional<Class<?>>> KNOWN = new ConcurrentHashMap<>();

    private Classes() {}

    /** The class of a qualified name, a nested one also with a dot before its own name. */
    static Optional<Class<?>> find(String name) {
        if (KNOWN.size() > MOST_NAMES) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(name, Classes::load).or(() -> nested(name));
    }

    private static Optional<Class<?>> nested(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1
                ? Optional.empty()
                : find(name.substring(0, dot)).flatMap(outer -> find(outer.getName() + "$" + name.substring(dot + 1)));
    }

    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, JavaClasses.loader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}
