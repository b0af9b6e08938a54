package org.declinic.answers.conditions;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;

/**
 * The comparisons that a condition is made of.
 *
 * @param all from left to right; none when the condition is of another kind
 * @param joints what joins them
 */
record Comparisons(List<Comparison> all, Set<BinaryExpr.Operator> joints) {

    static final Comparisons NONE = new Comparisons(List.of(), Set.of());

    private static final Set<BinaryExpr.Operator> JOINTS = EnumSet.of(BinaryExpr.Operator.OR, BinaryExpr.Operator.AND);

    static Comparisons in(Expression condition) {
        Comparisons found = new Comparisons(new ArrayList<>(), EnumSet.noneOf(BinaryExpr.Operator.class));
        return found.take(condition) ? found : NONE;
    }

    /** Whether all must hold, and not one of them. */
    boolean together() {
        return joints.equals(Set.of(BinaryExpr.Operator.AND));
    }

    /** Whether neither all must hold nor one of them. */
    boolean mixed() {
        return joints.size() > 1;
    }

    /** Whether all of an expression could be taken. */
    private boolean take(Expression expression) {
        if (expression instanceof DrlxExpression bound) {
            return take(bound.getExpr());
        } else if (expression instanceof EnclosedExpr enclosed) {
            return take(enclosed.getInner());
        } else if (expression instanceof BinaryExpr both && JOINTS.contains(both.getOperator())) {
            joints.add(both.getOperator());
            return take(both.getLeft()) && take(both.getRight());
        } else if (expression instanceof HalfBinaryExpr half) {
            return !all.isEmpty() && all.add(all.get(all.size() - 1).and(half));
        }
        return Comparison.of(expression).map(all::add).orElse(false);
    }
}
