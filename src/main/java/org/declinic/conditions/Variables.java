package org.declinic.conditions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The variables of a rule, as far as it was read. */
final class Variables {

    private static final Pattern NAME = Pattern.compile("([$\\w]+)\\s*:");

    /** The type and field of each variable that stands for a field. */
    private final Map<String, String> fields = new HashMap<>();

    private final Set<String> named = new HashSet<>();

    void clear() {
        fields.clear();
        named.clear();
    }

    /** Takes note of all names that an element gives. */
    void name(String element) {
        NAME.matcher(element).results().forEach(name -> named.add(name.group(1)));
    }

    /** The names that elements so far have given to something. */
    Set<String> named() {
        return Set.copyOf(named);
    }

    /** Whether a text uses one of some names. */
    static boolean uses(String text, Set<String> names) {
        return Named.paths(text).map(path -> path.split("\\.")[0]).anyMatch(names::contains);
    }

    void bind(String type, List<Constraint> constraints) {
        if (type != null) {
            constraints.stream()
                    .flatMap(constraint -> constraint.bindings().stream())
                    .map(binding -> binding.split(" : ", 2))
                    .forEach(binding -> fields.put(binding[0], type + "." + binding[1]));
        }
    }

    /** Whether what a field is compared with is calculated of nothing but variables and constants. */
    boolean decide(Comparison comparison) {
        return comparison.isCalculated()
                && Named.paths(comparison.right().get(0))
                        .map(path -> path.split("\\.")[0])
                        .allMatch(name -> fields.containsKey(name) || Character.isUpperCase(name.charAt(0)));
    }

    /** The type and field of each name in a text, which may be about a fact of a type. */
    Map<String, String> fields(String text, String type) {
        Map<String, String> all = new LinkedHashMap<>();
        Named.paths(text).forEach(path -> {
            String[] names = path.split("\\.", 2);
            if (fields.containsKey(names[0])) {
                all.put(path, fields.get(names[0]) + (names.length > 1 ? "." + names[1] : ""));
            } else if (type != null && Character.isLowerCase(path.charAt(0))) {
                all.put(path, type + "." + path);
            }
        });
        return all;
    }
}
