package org.declinic.engine.process;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How another JVM finds the classes that this one has. */
final class ClassPath {

    /** Starts the main class of a Spring Boot jar that the property {@code loader.main} names. */
    private static final List<String> SPRING_BOOT = List.of(
            "org.springframework.boot.loader.launch.PropertiesLauncher",
            "org.springframework.boot.loader.PropertiesLauncher");

    private final Set<String> entries = new LinkedHashSet<>();
    private boolean jarsInJar;

    private ClassPath() {}

    /**
     * The arguments that start a class which this JVM has.
     *
     * @param main the class
     * @param given the class path, or {@code null} for what this JVM uses: what class loaders say, the class path, the module
     *     path, and jars in a Spring Boot jar
     */
    static List<String> starting(Class<?> main, String given) {
        if (given != null) {
            return List.of("-cp", given, main.getName());
        }
        ClassPath path = new ClassPath();
        for (ClassLoader each = main.getClassLoader(); each != null; each = each.getParent()) {
            if (each instanceof URLClassLoader loader) {
                path.addAll(loader.getURLs());
            }
        }
        path.entries.addAll(split("java.class.path"));
        for (String each : split("jdk.module.path")) {
            path.entries.add(each);
            path.entries.add(each + File.separator + "*"); // of a folder, the jars in it
        }
        List<String> arguments = new ArrayList<>(List.of("-cp", String.join(File.pathSeparator, path.entries)));
        SPRING_BOOT.stream()
                .filter(launcher -> path.jarsInJar && exists(launcher))
                .findFirst()
                .ifPresent(launcher -> arguments.addAll(List.of("-Dloader.main=" + main.getName(), launcher)));
        if (arguments.size() == 2) {
            arguments.add(main.getName());
        }
        return arguments;
    }

    private void addAll(URL[] places) {
        for (URL each : places) {
            if (each.getProtocol().equals("file")) {
                entries.add(Path.of(URI.create(each.toString())).toString());
            } else {
                jarsInJar = true;
            }
        }
    }

    private static List<String> split(String property) {
        String path = System.getProperty(property, "");
        return path.isEmpty() ? List.of() : List.of(path.split(File.pathSeparator));
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, ClassLoader.getSystemClassLoader());
            return true;
        } catch (ClassNotFoundException other) {
            return false;
        }
    }
}
