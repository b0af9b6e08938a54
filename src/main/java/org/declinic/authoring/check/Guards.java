package org.declinic.authoring.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
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

    /** The names of the values that are known when an expression does not hold. */
    static Set<String> ofNot(Expression expression, Values values) {
        Set<String> names = new HashSet<>();
        if (expression instanceof EnclosedExpr enclosed) {
            return ofNot(enclosed.getInner(), values);
        } else if (isNot(expression)) {
            return of(((UnaryExpr) expression).getExpression(), values);
        } else if (expression instanceof BinaryExpr binary) {
            Expression left = binary.getLeft();
            Expression right = binary.getRight();
            if (binary.getOperator() == BinaryExpr.Operator.OR) {
                names.addAll(ofNot(left, values));
                names.addAll(ofNot(right, values));
            } else if (binary.getOperator() == BinaryExpr.Operator.EQUALS) {
                addOtherThanNull(left, right, values, names);
            }
        }
        return names;
    }

    private static boolean isNot(Expression expression) {
        return expression instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT;
    }

    private static void addOtherThanNull(Expression left, Expression right, Values values, Set<String> names) {
        if (right instanceof NullLiteralExpr) {
            add(left, values, names);
        } else if (left instanceof NullLiteralExpr) {
            add(right, values, names);
        }
    }

    private static void collect(Expression expression, Values values, Set<String> names) {
        if (expression instanceof EnclosedExpr enclosed) {
            collect(enclosed.getInner(), values, names);
        } else if (isNot(expression)) {
            names.addAll(ofNot(((UnaryExpr) expression).getExpression(), values));
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
                case NOT_EQUALS -> addOtherThanNull(left, right, values, names);
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
        if (node instanceof BinaryExpr binary) {
            addOtherThanNull(binary.getLeft(), binary.getRight(), values, names);
        }
        Expressions.parts(node).forEach(part -> names.addAll(comparedWithNull(part, values)));
        return names;
    }
}
