package org.declinic.language.semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Rule.Annotation;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.declinic.language.syntax.Unit;
import org.declinic.text.DidYouMean;

/** Finds the annotations in the header of a rule, or in a declaration. Drools' own tree has no places for them. */
final class Annotated {

    private Annotated() {}

    static List<Annotation> in(Unit unit) {
        List<Annotation> annotations = new ArrayList<>();
        List<Token> words = unit.isRule() ? unit.header() : unit.words();
        for (int at = 0; at + 1 < words.size(); at++) {
            if (words.get(at).is("@") && words.get(at + 1).isWord()) {
                annotations.add(annotation(unit, words, at + 1));
            } else if (unit.isRule()
                    && words.get(at).isWord()
                    && words.get(at).beginsLine()
                    && words.get(at + 1).is("(")) {
                annotations.add(annotation(unit, words, at)); // without its @, which is said elsewhere
            }
        }
        return annotations;
    }

    /** Names those that are written almost like one that there is; others are nobody's but the author's. */
    static void checkNames(List<Annotation> annotations, Set<String> known, List<Finding> findings) {
        for (Annotation annotation : annotations) {
            if (!known.contains(annotation.name())) {
                DidYouMean.nearest(annotation.name(), known)
                        .or(() -> beginningWith(annotation.name(), known))
                        .ifPresent(nearest -> findings.add(annotation
                                .nameSpan()
                                .finding(Code.UNKNOWN_ANNOTATION, "there is no annotation '@" + annotation.name() + "'")
                                .help("did you mean '@" + nearest + "'?")));
            }
        }
    }

    private static Optional<String> beginningWith(String name, Set<String> known) {
        return known.stream()
                .filter(each -> name.length() > 4 && each.startsWith(name))
                .findFirst();
    }

    private static Annotation annotation(Unit unit, List<Token> words, int at) {
        String name = words.get(at).text();
        boolean hasAt = at > 0 && words.get(at - 1).is("@");
        Span nameSpan = unit.span()
                .at(words.get(hasAt ? at - 1 : at).from(), words.get(at).to());
        int end = at + 1;
        int depth = 0;
        do {
            depth += end < words.size() && words.get(end).is("(") ? 1 : 0;
            depth -= end < words.size() && words.get(end).is(")") ? 1 : 0;
            end++;
        } while (depth > 0
                && end < words.size()
                && !(words.get(end).is("@") && words.get(end).beginsLine()));
        int afterValue = end <= words.size() && words.get(end - 1).is(")") && depth == 0 ? end - 1 : end;
        if (afterValue <= at + 2) {
            return new Annotation(name, nameSpan, "", nameSpan, nameSpan.to());
        }
        Token first = words.get(at + 2);
        Span value = unit.span().at(first.from(), words.get(afterValue - 1).to());
        boolean text = afterValue == at + 3 && first.kind() == Token.Kind.TEXT;
        String said = text ? first.value() : value.text();
        return new Annotation(name, nameSpan, said, value, words.get(end - 1).to());
    }
}
