package org.declinic.answers.conditions;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.printer.PrintUtil;

/**
 * The comparisons that a condition is made of.
 *
 * @param condition the condition, or {@code null} when it cannot be read
 * @param all from left to right
 * @param others the text of each part that is of another kind
 * @param joints what joins them
 * @param byPart the comparison that each part is, by its very expression: to read one again takes long
 */
record Comparisons(
        Expression condition,
        List<Comparison> all,
        List<String> others,
        Set<BinaryExpr.Operator> joints,
        Map<Expression, Comparison> byPart) {

    static final Comparisons NONE = new Comparisons(null, List.of(), List.of(), Set.of(), Map.of());

    private static final Set<BinaryExpr.Operator> JOINTS = EnumSet.of(BinaryExpr.Operator.OR, BinaryExpr.Operator.AND);

    static Comparisons in(Expression condition) {
        Comparisons found = new Comparisons(
                condition,
                new ArrayList<>(),
                new ArrayList<>(),
                EnumSet.noneOf(BinaryExpr.Operator.class),
                new IdentityHashMap<>());
        found.take(condition);
        return found;
    }

    /** Whether there is nothing but comparisons. */
    boolean whole() {
        return others.isEmpty();
    }

    /** Whether all must hold, and not one of them. */
    boolean together() {
        return joints.equals(Set.of(BinaryExpr.Operator.AND));
    }

    /** Whether neither all must hold nor one of them. */
    boolean mixed() {
        return joints.size() > 1;
    }

    private void take(Expression expression) {
        Expression inner = inner(expression);
        if (inner instanceof BinaryExpr both && JOINTS.contains(both.getOperator())) {
            joints.add(both.getOperator());
            take(both.getLeft());
            take(both.getRight());
        } else if (inner instanceof HalfBinaryExpr half && !all.isEmpty()) {
            all.add(all.get(all.size() - 1).and(half));
        } else {
            Comparison.of(inner)
                    .ifPresentOrElse(read -> add(inner, read), () -> others.add(PrintUtil.printNode(inner)));
        }
    }

    private void add(Expression part, Comparison read) {
        all.add(read);
        byPart.put(part, read);
    }

    private static Expression inner(Expression expression) {
        if (expression instanceof DrlxExpression bound) {
            return inner(bound.getExpr());
        }
        return expression instanceof EnclosedExpr enclosed ? inner(enclosed.getInner()) : expression;
    }

    /** Whether the condition is met, as far as some of its comparisons decide; empty when they do not. */
    Optional<Boolean> decided(Function<Comparison, Optional<Boolean>> known) {
        return condition == null ? Optional.empty() : decided(condition, known);
    }

    private Optional<Boolean> decided(Expression expression, Function<Comparison, Optional<Boolean>> known) {
        Expression inner = inner(expression);
        if (inner instanceof BinaryExpr both && JOINTS.contains(both.getOperator())) {
            Optional<Boolean> deciding = Optional.of(both.getOperator() == BinaryExpr.Operator.OR);
            Optional<Boolean> left = decided(both.getLeft(), known);
            Optional<Boolean> right = decided(both.getRight(), known);
            if (left.equals(deciding) || right.equals(deciding)) {
                return deciding;
            }
            return left.isPresent() && right.isPresent() ? left : Optional.empty();
        } else if (inner instanceof UnaryExpr not && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            return decided(not.getExpression(), known).map(met -> !met);
        }
        return Optional.ofNullable(byPart.get(inner))
                .or(() -> Comparison.of(inner))
                .flatMap(known);
    }
}
