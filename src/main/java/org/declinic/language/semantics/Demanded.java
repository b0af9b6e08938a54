package org.declinic.language.semantics;

import java.util.HashMap;
import java.util.Map;
import org.declinic.language.syntax.Span;

/** The texts that a rule demands of a field, and where. */
public final class Demanded {

    private Demanded() {}

    /**
     * The texts of a field of a type.
     *
     * @param rule the rule
     * @param type the simple name of the type
     * @param field the name of the field
     * @return the texts, each with the place where it first stands
     */
    public static Map<String, Span> texts(Rule rule, String type, String field) {
        Map<String, Span> texts = new HashMap<>();
        rule.patterns().stream()
                .filter(pattern ->
                        pattern.type() != null && pattern.type().name().equals(type))
                .flatMap(pattern -> pattern.constraints().stream())
                .forEach(constraint -> TextComparison.in(constraint.expression()).stream()
                        .filter(comparison ->
                                comparison.equal() && comparison.name().equals(field))
                        .flatMap(comparison -> comparison.texts().stream())
                        .forEach(text -> texts.putIfAbsent(text.asString(), constraint.of(text))));
        return texts;
    }
}
