package org.declinic.language.semantics;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/**
 * A comparison of a value with texts or constants, such as {@code network == "A"} or {@code kind in ( Kind.A, Kind.B )}.
 *
 * @param value what is compared
 * @param equal whether it is to be one of them, or to hold one, and not to be none of them
 * @param texts the texts; none when it is compared with constants
 * @param names the texts, or the constants' own names, one or more
 */
public record TextComparison(Expression value, boolean equal, List<StringLiteralExpr> texts, List<String> names) {

    private static final Set<String> MEMBERSHIP = Set.of("in", "contains");

    /**
     * The comparisons that an expression is made of.
     *
     * @param expression what a constraint demands
     * @return the comparisons from left to right, also those of which only one has to hold
     */
    public static List<TextComparison> in(Expression expression) {
        List<TextComparison> found = new ArrayList<>();
        collect(expression, true, found);
        return found;
    }

    /**
     * The parts of an expression of which one has to hold.
     *
     * @param expression what a constraint demands
     * @return the parts from left to right; the expression itself when it has none
     */
    public static Stream<Expression> alternatives(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return alternatives(enclosed.getInner());
        }
        return expression instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.OR
                ? Stream.concat(alternatives(binary.getLeft()), alternatives(binary.getRight()))
                : Stream.of(expression);
    }

    /**
     * The name of what is compared.
     *
     * @return the name of a field or variable, or {@code ""} for anything else
     */
    public String name() {
        return value instanceof NameExpr name ? name.getNameAsString() : "";
    }

    private static void collect(Expression expression, boolean holds, List<TextComparison> found) {
        if (expression instanceof EnclosedExpr enclosed) {
            collect(enclosed.getInner(), holds, found);
        } else if (expression instanceof UnaryExpr not && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            collect(not.getExpression(), !holds, found);
        } else if (expression instanceof PointFreeExpr pointFree) {
            if (MEMBERSHIP.contains(pointFree.getOperator().asString())) {
                add(pointFree.getLeft(), holds != pointFree.isNegated(), pointFree.getRight(), found);
            }
        } else if (expression instanceof BinaryExpr binary) {
            switch (binary.getOperator()) {
                case AND, OR -> {
                    collect(binary.getLeft(), holds, found);
                    collect(binary.getRight(), holds, found);
                }
                case EQUALS -> add(binary, holds, found);
                case NOT_EQUALS -> add(binary, !holds, found);
                default -> {
                    // an order of numbers or times
                }
            }
        }
    }

    private static void add(BinaryExpr binary, boolean equal, List<TextComparison> found) {
        boolean turned = binary.getLeft() instanceof StringLiteralExpr;
        Expression value = turned ? binary.getRight() : binary.getLeft();
        add(value, equal, List.of(turned ? binary.getLeft() : binary.getRight()), found);
    }

    private static void add(
            Expression value, boolean equal, List<? extends Expression> compared, List<TextComparison> found) {
        List<StringLiteralExpr> texts = compared.stream()
                .filter(StringLiteralExpr.class::isInstance)
                .map(StringLiteralExpr.class::cast)
                .toList();
        List<String> names = texts.isEmpty()
                ? compared.stream()
                        .filter(FieldAccessExpr.class::isInstance)
                        .map(constant -> ((FieldAccessExpr) constant).getNameAsString())
                        .filter(name -> name.equals(name.toUpperCase(Locale.ROOT)))
                        .toList()
                : texts.stream().map(StringLiteralExpr::asString).toList();
        if (!names.isEmpty()) {
            found.add(new TextComparison(value, equal, texts, names));
        }
    }
}
