package org.declinic.language.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.declinic.language.syntax.ParsedFile;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * The classes that names in a rule file can mean, and in the Java file that Drools makes of it: all of them, where one
 * name can mean several.
 */
final class FileNames {

    /** Where the Java files that Drools generates find classes that the rule file did not import. */
    private static final List<String> GENERATED = List.of(
            "java.lang.", "org.drools.model.", "org.drools.modelcompiler.dsl.pattern.", "org.drools.model.Index.");

    private final Set<String> declared;
    private final Map<String, List<String>> imports = new HashMap<>();
    private final List<String> packages = new ArrayList<>();

    /**
     * The names of a file.
     *
     * @param file the file
     * @param declared the qualified names of all types that rule files declare
     */
    FileNames(ParsedFile file, Set<String> declared) {
        this.declared = declared;
        PackageDescr tree = file.tree();
        packages.add(tree.getNamespace() == null || tree.getNamespace().isEmpty() ? "" : tree.getNamespace() + ".");
        for (ImportDescr each : tree.getImports()) {
            String target = each.getTarget();
            if (target.endsWith(".*")) {
                packages.add(target.substring(0, target.length() - 1));
            } else {
                imports.computeIfAbsent(lastOf(target), any -> new ArrayList<>())
                        .add(target);
            }
        }
    }

    /** Whether a name is that of a declared type, by itself or as this file can write it. */
    boolean isDeclared(String name) {
        return declared.contains(name)
                || Stream.concat(packages.stream().map(each -> each + name), imported(name))
                        .anyMatch(declared::contains);
    }

    private Stream<String> imported(String name) {
        String end = "." + name;
        return imports.getOrDefault(lastOf(name), List.of()).stream().filter(each -> each.endsWith(end));
    }

    private static String lastOf(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The class of a qualified name. */
    Optional<Class<?>> qualified(String name) {
        return name.contains(".") ? Classes.find(name) : Optional.empty();
    }

    /** The classes that a simple name can mean. */
    List<Class<?>> simple(String name) {
        Stream<String> found = Character.isLowerCase(name.charAt(0))
                ? Stream.empty()
                : Stream.of(packages, GENERATED).flatMap(List::stream).map(each -> each + name);
        return Stream.concat(imported(name), found)
                .distinct()
                .map(Classes::find)
                .flatMap(Optional::stream)
                .distinct()
                .<Class<?>>map(each -> each)
                .toList();
    }
}
