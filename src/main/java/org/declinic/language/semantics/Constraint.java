package org.declinic.language.semantics;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import org.declinic.language.syntax.Span;

/**
 * A constraint of a pattern.
 *
 * @param span where it stands
 * @param variable the name that it gives to its value, or {@code null}
 * @param expression what must hold, or what gets the name
 * @param placed the places of the expression's parts
 */
public record Constraint(Span span, String variable, Expression expression, Placed placed) {

    /**
     * Where the expression stands.
     *
     * @return its place, without the name that it gives
     */
    public Span whole() {
        return placed.whole();
    }

    /**
     * Where a part of the expression stands.
     *
     * @param part a part
     * @return its place
     */
    public Span of(Node part) {
        return placed.of(part);
    }
}
