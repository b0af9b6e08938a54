package org.declinic.semantics;

import java.util.ArrayList;
import java.util.List;
import org.declinic.semantics.Rule.Annotation;
import org.declinic.syntax.Span;
import org.declinic.syntax.Token;
import org.declinic.syntax.Unit;

/** Finds the annotations in the header of a rule, or in a declaration. Drools' own tree has no places for them. */
final class Annotated {

    private Annotated() {}

    static List<Annotation> in(Unit unit) {
        List<Annotation> annotations = new ArrayList<>();
        List<Token> words = unit.header();
        for (int at = 0; at + 1 < words.size(); at++) {
            if (words.get(at).is("@") && words.get(at + 1).isWord()) {
                annotations.add(annotation(unit, words, at + 1));
            }
        }
        return annotations;
    }

    private static Annotation annotation(Unit unit, List<Token> words, int at) {
        Span name = unit.span().at(words.get(at));
        boolean hasValue = at + 1 < words.size() && words.get(at + 1).is("(");
        int depth = 0;
        int end = at + 1;
        while (hasValue && end < words.size()) {
            depth += words.get(end).is("(") ? 1 : words.get(end).is(")") ? -1 : 0;
            if (depth == 0) {
                break;
            }
            end++;
        }
        if (!hasValue || end == at + 2 || end >= words.size()) {
            return new Annotation(name.text(), name, "", name);
        }
        Token first = words.get(at + 2);
        Span value = unit.span().at(first.from(), words.get(end - 1).to());
        boolean text = end == at + 4 - 1 && first.kind() == Token.Kind.TEXT;
        return new Annotation(name.text(), name, text ? unquoted(value.text()) : value.text(), value);
    }

    private static String unquoted(String text) {
        try {
            return text.substring(1, text.length() - 1).translateEscapes();
        } catch (IllegalArgumentException unknownEscape) {
            return text.substring(1, text.length() - 1);
        }
    }
}
