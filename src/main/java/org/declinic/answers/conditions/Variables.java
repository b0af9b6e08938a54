package org.declinic.answers.conditions;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The variables of a rule, as far as it was read. */
final class Variables {

    private static final Pattern PATH = Pattern.compile("\\w+(?:!?\\.\\w+)*");

    /** The type and field of each variable that stands for a field, and the type of each that stands for a fact. */
    private final Map<String, String> fields = new HashMap<>();

    private final TypeFields types;

    Variables(TypeFields types) {
        this.types = types;
    }

    /** Takes note of what the variables of a pattern stand for: its fact, or {@code null}, and fields of it. */
    void bind(String fact, String type, List<String> bindings) {
        if (type != null) {
            if (fact != null) {
                fields.put(fact, type);
            }
            bindings.stream()
                    .map(binding -> binding.split(" : ", 2))
                    .filter(binding -> PATH.matcher(binding[1]).matches())
                    .forEach(binding -> fields.put(binding[0], type + "." + binding[1]));
        }
    }

    /** Whether a constant that a field is compared with can be one of an enum. */
    boolean isOfEnum(String field) {
        return field == null || types.of(field).map(Class::isEnum).orElse(true);
    }

    /** The type and field of each name in a text, which may be about a fact of a type. */
    Map<String, String> fields(String text, String type) {
        Map<String, String> all = new LinkedHashMap<>();
        Named.paths(text).forEach(path -> {
            String[] names = path.split("\\.", 2);
            if (type != null && names[0].equals("this") && names.length > 1) {
                all.put(path, type + "." + names[1]);
                return;
            }
            boolean own = type != null && Character.isLowerCase(path.charAt(0)) && types.has(type, names[0]);
            if (!own && fields.containsKey(names[0])) {
                if (names.length == 1 && !fields.get(names[0]).contains(".")) {
                    return; // a fact, and no field of it
                }
                all.put(path, fields.get(names[0]) + (names.length > 1 ? "." + names[1] : ""));
            } else if (own) {
                all.put(path, type + "." + path);
            }
        });
        return all;
    }
}
