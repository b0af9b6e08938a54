package org.declinic.language.semantics;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.declinic.finding.Code;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Span;
import org.declinic.text.DidYouMean;

/** Finds the type of a name in a condition: of a field, variable, global or constant. {@code null} is any type. */
record NameMeaning(RuleScope scope, Type pattern) {

    static final String NO_CLOCK = "rules have no clock: the present is the fact Now( $now : instant )";

    /** Values as other languages write them. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            entry("true", "write true"),
            entry("yes", "write true"),
            entry("on", "write true"),
            entry("false", "write false"),
            entry("no", "write false"),
            entry("off", "write false"),
            entry("null", "write null"),
            entry("nil", "write null"),
            entry("none", "write null"),
            entry("undefined", "write null"),
            entry("unknown", "write null"),
            entry("empty", "write null"),
            entry("today", NO_CLOCK),
            entry("now", NO_CLOCK));

    static boolean isClock(String name) {
        return NO_CLOCK.equals(VALUES.get(name.toLowerCase(Locale.ROOT)));
    }

    Type of(String name, Span place) {
        Optional<Type> field = pattern == null ? Optional.empty() : pattern.field(name);
        if (field.isPresent()) {
            return field.get();
        }
        if (scope.knows(name)) {
            return scope.typeOf(name);
        }
        if (scope.file().globals().contains(name)) {
            return scope.file().global(name);
        }
        if (scope.file().hasStaticField(name) && !isConstant(name) || ParsedFile.isOperator(name)) {
            return null;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.startsWith("$")) {
            scope.unknownVariable(place);
        } else if (isOfOtherEnum(name)) {
            scope.found(place.finding(Code.UNKNOWN_FIELD, pattern.name() + " has no field '" + name + "'")
                    .help("write the name of its enum before a constant, such as Kind." + name));
        } else if (VALUES.containsKey(lower) && pattern != null && instead(name) == null) {
            scope.found(place.finding(Code.MISSPELT_KEYWORD, "'" + name + "' is no word of the rule language")
                    .help(VALUES.get(lower)));
        } else if (pattern != null && !scope.isAnything(pattern)) {
            scope.unknown(
                    place.finding(Code.UNKNOWN_FIELD, pattern.name() + " has no field '" + name + "'"),
                    Optional.ofNullable(instead(name)).orElse(DidYouMean.help(name, pattern.fields())),
                    name.matches("[A-Z]{2,}")
                            ? "write \"" + name + "\" if it is a text"
                            : "its fields are " + String.join(", ", pattern.fields()));
        }
        return null;
    }

    /** What to write for a constant of a field's enum, or {@code null} where there is none of that name. */
    String instead(String name) {
        return pattern == null
                ? null
                : constant(name).map(constant -> "write " + constant).orElse(null);
    }

    /** Whether it looks like a constant, and a field is of an enum that rules declare, whose constants are not known here. */
    private boolean isOfOtherEnum(String name) {
        return pattern != null
                && name.matches("\\p{Lu}[\\p{Lu}\\p{N}_]*")
                && pattern.fields().stream()
                        .flatMap(field -> pattern.field(field).stream())
                        .anyMatch(scope::isAnything);
    }

    /** The constant of a field's enum that is meant, with the name of the enum. */
    private Optional<String> constant(String name) {
        return pattern.fields().stream()
                .flatMap(field -> pattern.field(field).stream())
                .filter(Type::isEnum)
                .flatMap(type -> type.constants().stream()
                        .filter(name::equalsIgnoreCase)
                        .map(constant -> type.name() + "." + constant))
                .findFirst();
    }

    /** Within a list, Drools finds the constants of an enum without the enum's name. */
    boolean isConstant(String name) {
        return pattern != null
                && constant(name)
                        .filter(constant -> constant.endsWith("." + name))
                        .isPresent();
    }
}
