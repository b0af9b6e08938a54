package org.declinic.language.semantics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The Java classes that rule files can use: all of the class path but those that rules were compiled to before. A type
 * that rules declare is made of the rule files alone, also where a jar holds what an earlier state of them declared.
 */
public final class JavaClasses extends ClassLoader {

    /** Every jar of compiled rules lists their classes in this resource, a name a line. */
    public static final String COMPILED = "META-INF/declinic-classes";

    static {
        registerAsParallelCapable();
    }

    private static final JavaClasses OF_CLASS_PATH = new JavaClasses(JavaClasses.class.getClassLoader());

    /** So that a service that loads ever other rules does not remember the words of all of them. */
    private static final int MOST_FOUND = 20_000;

    private static final int MOST_NAMES = 200_000;

    /** Mistakes in some words of a file cost less than to read the names of all classes. */
    private static final int MANY_MISSED = 5_000;

    private static final Set<String> OF_MODULES = ModuleLayer.boot().modules().stream()
            .flatMap(module -> module.getPackages().stream())
            .collect(Collectors.toSet());

    private static final Map<String, Optional<Class<?>>> BY_NAME = new ConcurrentHashMap<>();

    private final Map<String, Optional<URL>> found = new ConcurrentHashMap<>();
    private final AtomicInteger missed = new AtomicInteger();
    private final Set<String> compiled;
    private final Set<String> resources;
    private volatile Optional<Set<String>> names;

    private JavaClasses(ClassLoader classPath) {
        super(classPath);
        this.compiled = compiledOn(classPath);
        this.resources = resourcesOf(compiled);
    }

    /**
     * The classes.
     *
     * @return their loader, which is safe to use from many threads
     */
    public static ClassLoader loader() {
        return OF_CLASS_PATH;
    }

    /**
     * The class of a name, which is looked up once: each jar has to be looked into for one that there is not. It is not
     * initialized: looking at it runs none of its code.
     *
     * @param name its name, with {@code $} before that of a nested one
     * @return the class, or empty when there is none
     */
    public static Optional<Class<?>> find(String name) {
        if (BY_NAME.size() > MOST_NAMES) {
            BY_NAME.clear();
        }
        return BY_NAME.computeIfAbsent(name, JavaClasses::load);
    }

    private static Optional<Class<?>> load(String name) {
        if (OF_CLASS_PATH.surelyLacks(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Class.forName(name, false, OF_CLASS_PATH));
        } catch (ClassNotFoundException | LinkageError e) {
            OF_CLASS_PATH.missed.incrementAndGet();
            return Optional.empty();
        }
    }

    /** Whether there is no class of a name, where so many were missing that all names are worth to be read. */
    private boolean surelyLacks(String name) {
        if (missed.get() < MANY_MISSED) {
            return false;
        }
        synchronized (this) {
            if (names == null) {
                names = ClassPathNames.of(getParent());
            }
        }
        return names.isPresent()
                && !names.get().contains(name)
                && !isOfModule(name.substring(0, Math.max(name.lastIndexOf('.'), 0)));
    }

    /**
     * Whether a package is one of a module, as those of Java are.
     *
     * @param packageName the name of the package
     * @return whether a module has it
     */
    public static boolean isOfModule(String packageName) {
        return OF_MODULES.contains(packageName);
    }

    /**
     * Whether there are classes in a package that rules were compiled to before.
     *
     * @param packageName the name of the package
     * @return whether the package is one of rules
     */
    public static boolean holdRules(String packageName) {
        return OF_CLASS_PATH.resources.contains(packageName.replace('.', '/'));
    }

    private static Set<String> compiledOn(ClassLoader classPath) {
        Set<String> names = new HashSet<>();
        try {
            List<URL> lists = Collections.list(classPath.getResources(COMPILED));
            for (URL list : lists) {
                try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
                    lines.lines().forEach(names::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the list of compiled rules cannot be read", e);
        }
        return names;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (compiled.contains(name)) {
            throw new ClassNotFoundException(name);
        }
        return getParent().loadClass(name);
    }

    /** Compilers ask for the same classes, and for what is none, thousands of times, and each jar has to be looked into. */
    @Override
    public URL getResource(String name) {
        if (resources.contains(name)) {
            return null;
        }
        Optional<URL> known = found.get(name);
        if (known == null) {
            known = Optional.ofNullable(super.getResource(name));
            if (found.size() > MOST_FOUND) {
                found.clear();
            }
            found.put(name, known);
        }
        return known.orElse(null);
    }

    /** The class files, and the folders that they are in. */
    private static Set<String> resourcesOf(Set<String> classes) {
        Set<String> names = new HashSet<>();
        for (String name : classes) {
            String path = name.replace('.', '/');
            names.add(path + ".class");
            names.add(path.substring(0, Math.max(path.lastIndexOf('/'), 0)));
        }
        return names;
    }
}
