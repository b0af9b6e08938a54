package org.declinic.authoring.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.declinic.language.semantics.Expressions;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/** Finds the values that must be known where a constraint holds, as Drools compares: null is equal to null only. */
final class Guards {

    private Guards() {}

    /** The names of the values that are known when an expression holds. */
    static Set<String> of(Expression expression, Values values) {
        Set<String> names = new HashSet<>();
        collect(expression, values, names);
        return names;
    }

    private static void collect(Expression expression, Values values, Set<String> names) {
        if (expression instanceof EnclosedExpr enclosed) {
            collect(enclosed.getInner(), values, names);
        } else if (expression instanceof PointFreeExpr pointFree && !pointFree.isNegated()) {
            add(pointFree.getLeft(), values, names);
        } else if (expression instanceof BinaryExpr binary) {
            Expression left = binary.getLeft();
            Expression right = binary.getRight();
            switch (binary.getOperator()) {
                case AND -> {
                    collect(left, values, names);
                    collect(right, values, names);
                }
                case LESS, LESS_EQUALS, GREATER, GREATER_EQUALS -> {
                    add(left, values, names);
                    add(right, values, names);
                }
                case EQUALS -> {
                    if (isKnown(right, values)) {
                        add(left, values, names);
                    }
                    if (isKnown(left, values)) {
                        add(right, values, names);
                    }
                }
                case NOT_EQUALS -> {
                    if (right instanceof NullLiteralExpr) {
                        add(left, values, names);
                    }
                }
                default -> {
                    // a calculation says nothing
                }
            }
        }
    }

    private static boolean isKnown(Expression expression, Values values) {
        Optional<Value> value = values.of(expression);
        return value.isPresent() ? !values.mayBeUnknown(value.get()) : !(expression instanceof NullLiteralExpr);
    }

    private static void add(Expression expression, Values values, Set<String> names) {
        values.of(expression).map(Value::written).ifPresent(names::add);
    }

    /** The names of the values that an expression compares with {@code null} anywhere. */
    static Set<String> comparedWithNull(Node node, Values values) {
        Set<String> names = new HashSet<>();
        if (node instanceof BinaryExpr binary && binary.getRight() instanceof NullLiteralExpr) {
            add(binary.getLeft(), values, names);
        }
        Expressions.parts(node).forEach(part -> names.addAll(comparedWithNull(part, values)));
        return names;
    }
}
