package org.declinic.authoring.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.List;
import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Constraint;
import org.declinic.language.semantics.Expressions;
import org.declinic.language.semantics.Rule;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/** Finds decimal numbers that are not exact, beside amounts of money. */
final class InexactNumbers implements EachRule {

    @Override
    public void check(Rule rule, Consumer<Finding> findings) {
        Values.visit(
                rule, (pattern, constraint, values) -> check(constraint.expression(), constraint, values, findings));
    }

    private static void check(Node node, Constraint constraint, Values values, Consumer<Finding> findings) {
        if (node instanceof BinaryExpr || node instanceof PointFreeExpr) {
            List<Expression> sides = Expressions.parts(node).stream()
                    .filter(Expression.class::isInstance)
                    .map(Expression.class::cast)
                    .toList();
            boolean ofAmounts =
                    sides.stream().anyMatch(side -> values.amountIn(side).isPresent());
            for (Expression side : sides) {
                if (ofAmounts && side instanceof DoubleLiteralExpr number) {
                    found(number, constraint, findings);
                }
            }
        }
        if (node instanceof ObjectCreationExpr creation
                && creation.getType().getNameAsString().equals("BigDecimal")) {
            creation.getArguments().stream()
                    .filter(DoubleLiteralExpr.class::isInstance)
                    .forEach(number -> found((DoubleLiteralExpr) number, constraint, findings));
        }
        Expressions.parts(node).forEach(part -> check(part, constraint, values, findings));
    }

    private static void found(DoubleLiteralExpr number, Constraint constraint, Consumer<Finding> findings) {
        findings.accept(constraint
                .of(number)
                .finding(Code.INEXACT_NUMBER, number.getValue() + " is only near to what it says")
                .help("write " + number.getValue().replaceFirst("[dDfF]$", "") + "B"));
    }
}
