package org.declinic.language.sandbox;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.declinic.language.semantics.JavaClasses;

/** The packages of Java, of this program and of what it is made of: in them, a rule could name any of their classes. */
final class PackageNames {

    private static final List<String> ROOTS = List.of(
            "java.", "javax.", "jdk.", "sun.", "com.sun.", "org.declinic.", "org.drools.", "org.kie.", "org.mvel.");

    private static final Set<String> OF_MODULES = ModuleLayer.boot().modules().stream()
            .flatMap(module -> module.getPackages().stream())
            .collect(Collectors.toSet());

    private PackageNames() {}

    static boolean belongToPrograms(String name) {
        return name != null
                && !name.isEmpty()
                && (ROOTS.stream().anyMatch((name + ".")::startsWith)
                        || OF_MODULES.contains(name) && !JavaClasses.holdRules(name)
                        || JavaClasses.loader().getResource(name.replace('.', '/')) != null);
    }
}
