package org.declinic.authoring.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Constraint;
import org.declinic.language.semantics.Expressions;
import org.declinic.language.semantics.Pattern;
import org.declinic.language.semantics.Rule;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/** Finds constraints that hold, or make the rule fail, when a value is unknown. */
final class UnknownValues implements EachRule {

    @Override
    public void check(Rule rule, Consumer<Finding> findings) {
        Values.visit(rule, (Pattern pattern, Constraint constraint, Values values) -> {
            Set<String> exempt = Guards.comparedWithNull(constraint.expression(), values);
            Look look = new Look(constraint, values, exempt, Set.of(), findings);
            look.bareBoolean(constraint.expression());
            look.check(constraint.expression());
        });
    }

    /**
     * A look at one constraint.
     *
     * @param exempt the values that it compares with null itself
     * @param known the values that are known where the look has come to
     */
    private record Look(
            Constraint constraint, Values values, Set<String> exempt, Set<String> known, Consumer<Finding> findings) {

        private void check(Node node) {
            if (node instanceof BinaryExpr binary) {
                switch (binary.getOperator()) {
                    case NOT_EQUALS -> counts(binary, List.of(binary.getLeft(), binary.getRight()), 1);
                    case EQUALS -> counts(binary, List.of(binary.getLeft(), binary.getRight()), 2);
                    case AND, OR -> {
                        checkJoined(binary);
                        return;
                    }
                    default -> calculation(binary);
                }
            } else if (node instanceof PointFreeExpr pointFree && pointFree.isNegated()) {
                counts(pointFree, List.of(pointFree.getLeft()), 1);
            } else if (node instanceof FieldAccessExpr access) {
                fails(access.getScope());
            } else if (node instanceof MethodCallExpr call) {
                call.getScope().ifPresent(this::fails);
                if (call.getScope().isPresent()) {
                    call.getArguments().forEach(this::fails);
                }
            }
            Expressions.parts(node).forEach(this::check);
        }

        /** The right one is only looked at where the left one holds, or does not. */
        private void checkJoined(BinaryExpr joined) {
            check(joined.getLeft());
            boolean both = joined.getOperator() == BinaryExpr.Operator.AND;
            Set<String> behind = new HashSet<>(known);
            behind.addAll(both ? Guards.of(joined.getLeft(), values) : Guards.ofNot(joined.getLeft(), values));
            new Look(constraint, values, exempt, behind, findings).check(joined.getRight());
        }

        /** A comparison that holds when as many of its sides are unknown as it takes. */
        private void counts(Expression comparison, List<Expression> sides, int needed) {
            List<Value> unknown = new ArrayList<>();
            for (Expression side : sides) {
                if (side instanceof NullLiteralExpr) {
                    return;
                }
                values.of(side).filter(this::staysUnknown).ifPresent(unknown::add);
            }
            if (unknown.size() < needed) {
                return;
            }
            Value first = unknown.get(0);
            String which = needed == 1
                    ? first.written() + " is unknown"
                    : first.written() + " and " + unknown.get(1).written() + " are both unknown";
            boolean whole = comparison == constraint.expression();
            findings.accept((whole ? constraint.whole() : constraint.of(comparison))
                    .finding(Code.UNKNOWN_COUNTS, "this holds too when " + which)
                    .help(guard(first)));
        }

        private void calculation(BinaryExpr binary) {
            boolean joinsTexts = List.of(binary.getLeft(), binary.getRight()).stream()
                    .anyMatch(side -> values.of(side).map(Value::isText).orElse(false));
            if (Expressions.isCalculation(binary) && !joinsTexts) {
                fails(binary.getLeft());
                fails(binary.getRight());
            }
        }

        private void fails(Expression used) {
            values.of(used)
                    .filter(value -> values.isUnknownIn(constraint, value) && !known.contains(value.written()))
                    .ifPresent(value -> fails(used, value, guard(value)));
        }

        private void bareBoolean(Expression expression) {
            boolean negated = expression instanceof UnaryExpr;
            Expression bare = expression instanceof UnaryExpr unary ? unary.getExpression() : expression;
            Optional<Value> value = constraint.variable() == null ? values.of(bare) : Optional.empty();
            value.filter(values::mayBeUnknown)
                    .filter(unknown -> unknown.type() != null && unknown.type().isBoolean())
                    .ifPresent(unknown -> fails(bare, unknown, "write " + unknown.written() + " == " + !negated));
        }

        private void fails(Expression used, Value value, String help) {
            findings.accept(constraint
                    .of(used)
                    .finding(Code.UNKNOWN_FAILS, "the rule fails when " + value.written() + " is unknown")
                    .help(help));
        }

        private boolean staysUnknown(Value value) {
            return values.staysUnknown(value) && !exempt.contains(value.written());
        }

        private static String guard(Value value) {
            return "write " + value.field() + " != null " + value.source();
        }
    }
}
