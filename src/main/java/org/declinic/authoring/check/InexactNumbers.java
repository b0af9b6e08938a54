package org.declinic.authoring.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.List;
import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Constraint;
import org.declinic.language.semantics.Expressions;
import org.declinic.language.semantics.Rule;

/** Finds decimal numbers that are not exact, beside amounts of money. */
final class InexactNumbers implements EachRule {

    @Override
    public void check(Rule rule, Consumer<Finding> findings) {
        Values.visit(
                rule, (pattern, constraint, values) -> check(constraint.expression(), constraint, values, findings));
    }

    private static void check(Node node, Constraint constraint, Values values, Consumer<Finding> findings) {
        if (node instanceof BinaryExpr binary) {
            List<Expression> sides = List.of(binary.getLeft(), binary.getRight());
            boolean ofAmounts =
                    sides.stream().anyMatch(side -> values.amountIn(side).isPresent());
            for (Expression side : sides) {
                if (ofAmounts && side instanceof DoubleLiteralExpr number) {
                    findings.accept(constraint
                            .of(number)
                            .finding(Code.INEXACT_NUMBER, number.getValue() + " is only near to what it says")
                            .help("write " + number.getValue() + "B"));
                }
            }
        }
        Expressions.parts(node).forEach(part -> check(part, constraint, values, findings));
    }
}
