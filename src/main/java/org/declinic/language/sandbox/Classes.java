package org.declinic.language.sandbox;

import java.util.Optional;
import org.declinic.language.semantics.JavaClasses;

/** The classes that the program could load. */
final class Classes {

    private Classes() {}

    /** The class of a qualified name, a nested one also with a dot before its own name. */
    static Optional<Class<?>> find(String name) {
        return JavaClasses.find(name).or(() -> nested(name));
    }

    private static Optional<Class<?>> nested(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1
                ? Optional.empty()
                : find(name.substring(0, dot)).flatMap(outer -> find(outer.getName() + "$" + name.substring(dot + 1)));
    }
}
