package org.declinic.language.semantics;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.stream.Stream;
import org.declinic.finding.Code;

/** Finds calculations with amounts that Drools cannot do, or does otherwise than they are written. */
record AmountCalculations(Calculated calculated) {

    void check(Node node) {
        if (node instanceof BinaryExpr binary && Expressions.isCalculation(binary)) {
            Stream.of(binary.getLeft(), binary.getRight())
                    .filter(Calculations::isCalculation)
                    .filter(side -> calculated.isAmount(binary) && !calculated.isAmount(side))
                    .flatMap(side -> needed(side instanceof EnclosedExpr outer ? outer.getInner() : side))
                    .findFirst()
                    .ifPresent(lost -> found(
                            lost,
                            "Drools leaves out the parentheses around this",
                            "write the whole number before or behind them with a B, such as 2B"));
        } else if (node instanceof UnaryExpr unary
                && unary.getOperator() == UnaryExpr.Operator.MINUS
                && !(unary.getExpression() instanceof LiteralExpr)
                && calculated.isAmount(unary.getExpression())) {
            found(
                    unary,
                    "Drools knows no '-' before an amount",
                    "write 0 - " + calculated.placed().of(unary.getExpression()).text());
        }
        Expressions.parts(node).forEach(this::check);
    }

    private void found(Node at, String message, String help) {
        calculated
                .scope()
                .found(calculated
                        .placed()
                        .of(at)
                        .finding(Code.CALCULATION, message)
                        .help(help));
    }

    /** What stands in parentheses without which it would come out otherwise. */
    private static Stream<Expression> needed(Node node) {
        Stream<Expression> further = Expressions.parts(node).stream().flatMap(AmountCalculations::needed);
        if (!(node instanceof BinaryExpr binary)) {
            return further;
        }
        Stream<Expression> here = Stream.of(binary.getLeft(), binary.getRight())
                .filter(EnclosedExpr.class::isInstance)
                .filter(side -> isNeeded(binary, ((EnclosedExpr) side).getInner(), side == binary.getRight()));
        return Stream.concat(here, further);
    }

    private static boolean isNeeded(BinaryExpr around, Expression inner, boolean behind) {
        boolean sum = isSum(around);
        return inner instanceof BinaryExpr binary
                && (!sum && isSum(binary)
                        || behind && around.getOperator() != BinaryExpr.Operator.PLUS && sum == isSum(binary));
    }

    private static boolean isSum(BinaryExpr binary) {
        return binary.getOperator() == BinaryExpr.Operator.PLUS || binary.getOperator() == BinaryExpr.Operator.MINUS;
    }
}
