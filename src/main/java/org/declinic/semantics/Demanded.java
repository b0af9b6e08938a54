package org.declinic.semantics;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.declinic.syntax.Span;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/** The texts that a rule compares a field with, and where. */
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
                .forEach(constraint -> in(constraint, constraint.expression(), field)
                        .forEach(text -> texts.putIfAbsent(text.getValue(), constraint.of(text))));
        return texts;
    }

    private static Stream<StringLiteralExpr> in(Constraint constraint, Expression expression, String field) {
        if (expression instanceof BinaryExpr unequal && unequal.getOperator() == BinaryExpr.Operator.NOT_EQUALS) {
            return Stream.of();
        }
        Expression left = expression instanceof BinaryExpr binary
                ? binary.getLeft()
                : expression instanceof PointFreeExpr pointFree ? pointFree.getLeft() : expression;
        List<? extends Expression> right = expression instanceof BinaryExpr binary
                ? List.of(binary.getRight())
                : expression instanceof PointFreeExpr pointFree ? pointFree.getRight() : List.of();
        return constraint.of(left).text().equals(field)
                ? right.stream().filter(StringLiteralExpr.class::isInstance).map(StringLiteralExpr.class::cast)
                : Stream.of();
    }
}
