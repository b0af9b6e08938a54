package org.declinic.language.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A list of classes and which of their members may be used, as it is written in a file. Safe to share. */
final class ClassList {

    /** What rules may use. */
    static final ClassList ALLOWED = read("allowed.txt");

    /** What the classes that are generated from rules need beside that. */
    static final ClassList SCAFFOLDING = read("scaffolding.txt");

    private final Map<String, Members> classes = new HashMap<>();
    private final Set<String> packages = new HashSet<>();

    private ClassList() {}

    /** Names of members: the only ones that may be used, or those that may not. */
    private record Members(boolean only, Set<String> names) {

        boolean permit(String member) {
            return only == names.contains(member);
        }
    }

    private static ClassList read(String file) {
        ClassList list = new ClassList();
        try (InputStream in = ClassList.class.getResourceAsStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(list::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return list;
    }

    private void add(String line) {
        String[] words = line.split(" ");
        if (words[0].endsWith(".*")) {
            packages.add(packageOf(words[0]));
        } else {
            boolean only = words.length > 1 && words[1].equals("+");
            Set<String> names = Set.of(Arrays.copyOfRange(words, Math.min(2, words.length), words.length));
            classes.put(words[0], new Members(only, names));
        }
    }

    /** Whether a class may be named. */
    boolean names(String className) {
        return classes.containsKey(className) || packages.contains(packageOf(className));
    }

    /** Whether a member of a class may be used; empty for a class of which nothing is said. */
    Optional<Boolean> permits(String className, String member) {
        return Optional.ofNullable(classes.get(className)).map(members -> members.permit(member));
    }

    /** Whether there are classes of a package in the list. */
    boolean hasPackage(String name) {
        return classes.keySet().stream().anyMatch(each -> packageOf(each).equals(name));
    }

    private static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }
}
