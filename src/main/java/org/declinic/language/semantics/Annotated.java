package org.declinic.language.semantics;

import static org.declinic.text.RuleHeader.AGAINST;
import static org.declinic.text.RuleHeader.CAUSE;
import static org.declinic.text.RuleHeader.REMEDY;
import static org.declinic.text.RuleHeader.SOURCE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Rule.Annotation;
import org.declinic.language.syntax.ParsedFile;
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

    /** Names those that stand twice where only one of them counts. */
    static void checkTwice(String what, List<Annotation> annotations, Set<String> known, List<Finding> findings) {
        Map<String, Annotation> seen = new HashMap<>();
        for (Annotation annotation : annotations) {
            Annotation first = seen.putIfAbsent(annotation.name(), annotation);
            if (first != null && known.contains(annotation.name())) {
                String name = "@" + annotation.name();
                int line = first.nameSpan().place().line();
                findings.add(annotation
                        .nameSpan()
                        .finding(Code.ANNOTATION_TWICE, what + " has its " + name + " already in line " + line)
                        .help(keepOne(first, annotation)));
            }
        }
    }

    private static String keepOne(Annotation first, Annotation again) {
        String name = "@" + first.name();
        if (again.value().equals(first.value())) {
            return "leave it out here";
        } else if (first.name().equals(SOURCE) || first.name().equals(AGAINST)) {
            return "write both into one: " + name + "( \"" + first.value() + ", " + again.value() + "\" )";
        }
        return first.name().equals(CAUSE) || first.name().equals(REMEDY)
                ? "keep one of them, and write a rule of its own for the other"
                : "keep one of them";
    }

    private static Optional<String> beginningWith(String name, Set<String> known) {
        return known.stream()
                .filter(each -> name.length() > 4 && each.startsWith(name))
                .findFirst();
    }

    /** Whether a value without parentheses stands there, which is said elsewhere. */
    private static boolean hasBareValue(List<Token> words, int at) {
        boolean named = at + 1 < words.size()
                && (words.get(at + 1).is(":") || words.get(at + 1).is("("));
        return at < words.size()
                && !words.get(at).beginsLine()
                && !words.get(at).is("(")
                && !words.get(at).is("@")
                && !ParsedFile.endsAnnotation(words.get(at))
                && !named;
    }

    private static Annotation annotation(Unit unit, List<Token> words, int first) {
        int at = first;
        while (at + 2 < words.size()
                && words.get(at + 1).is(".")
                && words.get(at + 2).isWord()) {
            at += 2;
        }
        boolean hasAt = first > 0 && words.get(first - 1).is("@");
        Span nameSpan = unit.span()
                .at(words.get(hasAt ? first - 1 : first).from(), words.get(at).to());
        String name = nameSpan.text().replaceAll("[@\\s]", "");
        if (hasBareValue(words, at + 1)) {
            Token value = words.get(at + 1);
            return new Annotation(name, nameSpan, value.value(), unit.span().at(value), value.to());
        }
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
        Token begin = words.get(at + 2);
        Span value = unit.span().at(begin.from(), words.get(afterValue - 1).to());
        boolean text = afterValue == at + 3 && begin.kind() == Token.Kind.TEXT;
        String said = text ? begin.value() : value.text();
        return new Annotation(name, nameSpan, said, value, words.get(end - 1).to());
    }
}
