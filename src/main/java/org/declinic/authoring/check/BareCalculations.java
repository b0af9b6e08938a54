package org.declinic.authoring.check;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Expressions;
import org.declinic.language.semantics.Rule;

/** Finds calculations that get a name, and of which only the first value gets it. */
final class BareCalculations implements EachRule {

    @Override
    public void check(Rule rule, Consumer<Finding> findings) {
        Values.visit(rule, (pattern, constraint, values) -> {
            String name = constraint.variable();
            if (name != null
                    && constraint.expression() instanceof BinaryExpr binary
                    && Expressions.isCalculation(binary)) {
                String written = constraint.whole().text().strip();
                values.of(leftmost(binary))
                        .ifPresent(bound -> findings.accept(constraint
                                .of(binary)
                                .finding(
                                        Code.CALCULATION_WITHOUT_PARENTHESES,
                                        name + " gets the value of " + bound.written() + " alone")
                                .help("write " + name + " : ( " + written + " )")));
            }
        });
    }

    private static Expression leftmost(Expression expression) {
        return expression instanceof BinaryExpr binary ? leftmost(binary.getLeft()) : expression;
    }
}
