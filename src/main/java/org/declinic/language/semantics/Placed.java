package org.declinic.language.semantics;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;

/**
 * The places of an expression's parts. Drools' expression parser keeps none, so names and values are looked up in the
 * words of the expression, in the order in which they are written.
 */
final class Placed {

    private final Span whole;
    private final List<Token> words;
    private final Map<Node, Span> spans = new IdentityHashMap<>();
    private int next;

    Placed(Span whole, Node expression) {
        this.whole = whole;
        this.words = ParsedFile.words(whole);
        place(expression);
    }

    /**
     * Where a part stands.
     *
     * @param part a part of the expression
     * @return its place, or that of the whole expression when it cannot be told
     */
    public Span of(Node part) {
        return spans.getOrDefault(part, whole);
    }

    /** Where the whole stands. */
    Span whole() {
        return whole;
    }

    private void place(Node node) {
        List<Node> parts = Expressions.parts(node);
        parts.forEach(this::place);
        if (parts.isEmpty()) {
            placeWord(node);
            return;
        }
        parts.stream()
                .filter(spans::containsKey)
                .map(spans::get)
                .reduce(Placed::join)
                .ifPresent(span -> spans.put(node, span));
    }

    private void placeWord(Node node) {
        for (int at = next; at < words.size(); at++) {
            if (isWordOf(node, words.get(at))) {
                spans.put(node, whole.at(words.get(at)));
                next = at + 1;
                return;
            }
        }
    }

    private static boolean isWordOf(Node node, Token word) {
        if (node instanceof SimpleName name) {
            return word.text().equals(name.getIdentifier());
        }
        if (node instanceof StringLiteralExpr) {
            return word.kind() == Token.Kind.TEXT;
        }
        if (node instanceof LiteralStringValueExpr value && !(node instanceof StringLiteralExpr)) {
            return word.text().startsWith(value.getValue())
                    || word.kind() == Token.Kind.TEXT
                            && word.text().substring(1).startsWith(value.getValue());
        }
        return node instanceof ThisExpr && word.is("this")
                || node instanceof LiteralExpr && word.text().equals(node.toString());
    }

    private static Span join(Span one, Span other) {
        return one.at(Math.min(one.from(), other.from()), Math.max(one.to(), other.to()));
    }
}
