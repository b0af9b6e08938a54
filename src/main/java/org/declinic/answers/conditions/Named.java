package org.declinic.answers.conditions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.declinic.values.Property;

/** The values of the fields and variables that a condition names, in the order in which it names them. */
final class Named {

    /** A text in quotes. */
    static final Pattern QUOTED =
            Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'");

    private static final Pattern BINDING = Pattern.compile("^\\s*[$\\w]+\\s*:=?\\s*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PATH = Pattern.compile(
            "(?<![\\w$.])([$\\p{L}_][\\w$]*(?:!?\\.[$\\p{L}_][\\w$]*)*)(\\s*\\((?!\\s*[<>=!])\\s*\\)?)?",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern GETTER = Pattern.compile("(.*\\.)?(?:get|is)([A-Z])(\\w*)");

    private static final Set<String> LITERALS = Set.of("true", "false", "null");

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Row row;
    private final Object fact;

    private Named(Row row, Object fact) {
        this.row = row;
        this.fact = fact;
    }

    /** The values of names, of a row and the fact that they are about, or {@code null}. */
    static Map<String, Object> in(List<String> paths, Row row, Object fact) {
        Named named = new Named(row, fact);
        paths.forEach(named::add);
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
        if (found.group(2) == null) {
            return path;
        }
        return found.group(2).endsWith(")") && GETTER.matcher(path).matches()
                ? field(path)
                : path.substring(0, Math.max(path.lastIndexOf('.'), 0));
    }

    /** The path of the field that a getter reads. */
    static String field(String getter) {
        return GETTER.matcher(getter)
                .replaceFirst(found -> Matcher.quoteReplacement(Objects.requireNonNullElse(found.group(1), "")
                        + found.group(2).toLowerCase(Locale.ROOT)
                        + found.group(3)));
    }

    private void add(String path) {
        String[] names = path.split("\\.");
        Optional<Optional<Object>> first = first(names[0]);
        if (first.isEmpty()) {
            return;
        }
        String read = names[0];
        Object at = first.get().orElse(null);
        for (int i = 1; i < names.length && at != null; i++) {
            Optional<Property> next = Property.of(at.getClass(), names[i]);
            if (next.isEmpty()) {
                break;
            }
            at = next.get().valueIn(at);
            read += "." + names[i];
        }
        values.put(read, at);
    }

    /** The value of a field or variable, empty inside when it is unknown; empty when there is none of this name. */
    private Optional<Optional<Object>> first(String name) {
        if (fact != null && name.charAt(0) != '$' && !Character.isUpperCase(name.charAt(0))) {
            Optional<Optional<Object>> own = name.equals("this")
                    ? Optional.of(Optional.of(fact))
                    : Property.of(fact.getClass(), name).map(field -> Optional.ofNullable(field.valueIn(fact)));
            if (own.isPresent()) {
                return own;
            }
        }
        return row.has(name) ? row.value(name) : Optional.empty();
    }
}
