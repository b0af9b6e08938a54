package org.declinic.language.sandbox;

import java.util.List;
import org.declinic.language.semantics.JavaClasses;

/** The packages of Java, of this program and of what it is made of: in them, a rule could name any of their classes. */
final class PackageNames {

    private static final List<String> ROOTS = List.of(
            "java.", "javax.", "jdk.", "sun.", "com.sun.", "org.declinic.", "org.drools.", "org.kie.", "org.mvel.");

    private PackageNames() {}

    static boolean belongToPrograms(String name) {
        return name != null
                && !name.isEmpty()
                && (ROOTS.stream().anyMatch((name + ".")::startsWith)
                        || JavaClasses.isOfModule(name) && !JavaClasses.holdRules(name)
                        || JavaClasses.loader().getResource(name.replace('.', '/')) != null);
    }
}
