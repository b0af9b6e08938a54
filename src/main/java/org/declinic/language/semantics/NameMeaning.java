package org.declinic.language.semantics;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.declinic.finding.Code;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Span;
import org.declinic.text.DidYouMean;

/** Finds the type of a name in a condition: of a field, variable, global or constant. {@code null} is any type. */
record NameMeaning(RuleScope scope, Type pattern) {

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
        if (scope.file().hasStaticField(name) || isConstantOfPattern(name) || ParsedFile.isOperator(name)) {
            return null;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.startsWith("$")) {
            scope.unknownVariable(place);
        } else if (Set.of("true", "false", "null").contains(lower)) {
            scope.found(place.finding(Code.MISSPELT_KEYWORD, "'" + name + "' is no word of the rule language")
                    .help("write " + lower));
        } else if (pattern != null && !scope.isAnything(pattern)) {
            scope.unknown(
                    place.finding(Code.UNKNOWN_FIELD, pattern.name() + " has no field '" + name + "'"),
                    DidYouMean.help(name, pattern.fields()),
                    "its fields are " + String.join(", ", pattern.fields()));
        }
        return null;
    }

    /** Drools finds the constants of an enum field without the enum's name. */
    private boolean isConstantOfPattern(String name) {
        return pattern != null
                && pattern.fields().stream()
                        .flatMap(field -> pattern.field(field).stream())
                        .anyMatch(type -> type.isEnum() && type.constants().contains(name));
    }
}
