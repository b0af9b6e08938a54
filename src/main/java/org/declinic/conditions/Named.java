package org.declinic.conditions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The values of the fields and variables that a condition names, in the order in which it names them. */
final class Named {

    private static final Pattern QUOTED =
            Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'");
    private static final Pattern BINDING = Pattern.compile("^\\s*[$\\w]+\\s*:=?\\s*");
    private static final Pattern PATH =
            Pattern.compile("(?<![\\w$.])([$a-zA-Z_][\\w$]*(?:!?\\.[$a-zA-Z_][\\w$]*)*)(\\s*\\()?");

    private static final Set<String> LITERALS = Set.of("true", "false", "null");

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Row row;
    private final Object fact;

    private Named(Row row, Object fact) {
        this.row = row;
        this.fact = fact;
    }

    /** The values that a text names, of a row and the fact that the text is about, or {@code null}. */
    static Map<String, Object> in(String text, Row row, Object fact) {
        Named named = new Named(row, fact);
        paths(text).forEach(named::add);
        return named.values;
    }

    /** The names in a text, each as a path; a call is named by what it is called on. */
    static Stream<String> paths(String text) {
        Matcher path = PATH.matcher(
                BINDING.matcher(QUOTED.matcher(text).replaceAll("\"\"")).replaceFirst(""));
        return path.results().map(Named::withoutCall).filter(name -> !name.isEmpty() && !LITERALS.contains(name));
    }

    private static String withoutCall(MatchResult found) {
        String path = found.group(1).replace("!.", ".");
        return found.group(2) == null ? path : path.substring(0, Math.max(path.lastIndexOf('.'), 0));
    }

    private void add(String path) {
        String[] names = path.split("\\.");
        Optional<Property> at = first(names[0]);
        for (int i = 1; i < names.length && at.isPresent() && at.get().value() != null; i++) {
            String before = at.get().name();
            Optional<Property> next = Property.of(at.get().value(), names[i])
                    .map(property -> new Property(before + "." + property.name(), property.value()));
            if (next.isEmpty()) {
                break;
            }
            at = next;
        }
        at.ifPresent(property -> values.put(property.name(), property.value()));
    }

    private Optional<Property> first(String name) {
        if (row.has(name)) {
            return row.value(name).map(value -> new Property(name, value.orElse(null)));
        }
        if (fact == null) {
            return Optional.empty();
        }
        return name.equals("this") ? Optional.of(new Property(name, fact)) : Property.of(fact, name);
    }
}
