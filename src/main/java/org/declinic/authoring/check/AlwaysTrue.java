package org.declinic.authoring.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Constraint;
import org.declinic.language.semantics.Pattern;
import org.declinic.language.semantics.Rule;
import org.declinic.language.semantics.TextComparison;
import org.declinic.language.semantics.Type;
import org.declinic.language.syntax.Span;
import org.drools.mvel.parser.printer.PrintUtil;

/** Finds constraints that hold whatever a value is, and those that compare a value with itself. */
final class AlwaysTrue implements EachRule {

    @Override
    public void check(Rule rule, Consumer<Finding> findings) {
        for (Pattern pattern : rule.patterns()) {
            Map<String, String> names = Demand.names(pattern);
            pattern.constraints()
                    .forEach(each -> new Look(each, pattern.type(), names, findings).check(each.expression()));
        }
    }

    /** A look at one constraint. */
    private record Look(Constraint constraint, Type fact, Map<String, String> names, Consumer<Finding> findings) {

        void check(Expression expression) {
            if (expression instanceof EnclosedExpr enclosed) {
                check(enclosed.getInner());
            } else if (expression instanceof UnaryExpr not && not.getExpression() instanceof EnclosedExpr) {
                Demand.of(not, constraint, fact, names)
                        .filter(demand -> Demand.oneHoldsAlways(List.of(demand))
                                && !Demand.constants(List.of(demand)).contains(Constant.NULL))
                        .ifPresent(demand -> always(not, demand.value(), "remove it"));
            } else if (expression instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.AND) {
                check(binary.getLeft());
                check(binary.getRight());
            } else if (expression instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.OR) {
                either(binary);
            } else if (expression instanceof BinaryExpr binary) {
                comparison(binary);
            }
        }

        private void either(BinaryExpr or) {
            List<Expression> parts = TextComparison.alternatives(or).toList();
            Map<String, List<Demand>> byValue = parts.stream()
                    .flatMap(part -> Demand.of(part, constraint, fact, names).stream())
                    .collect(groupingBy(Demand::value, LinkedHashMap::new, toList()));
            Optional<List<Demand>> always = byValue.values().stream()
                    .filter(demands -> demands.size() > 1 && Demand.oneHoldsAlways(demands))
                    .findFirst();
            if (always.isPresent()) {
                String value = always.get().get(0).value();
                boolean ofNull = Demand.constants(always.get()).contains(Constant.NULL);
                boolean canBeBoth = Demand.canAllHold(always.get());
                always(
                        or,
                        value,
                        canBeBoth && !ofNull
                                ? "write '&&' in place of '||'"
                                : "remove it, or write " + value + " != null if it only has to be known");
            } else {
                parts.forEach(this::check);
            }
        }

        private void comparison(BinaryExpr comparison) {
            String left = PrintUtil.printNode(comparison.getLeft());
            String right = PrintUtil.printNode(comparison.getRight());
            boolean isSame = names.getOrDefault(left, left).equals(names.getOrDefault(right, right));
            boolean isNever =
                    List.of("!=", "<", ">").contains(comparison.getOperator().asString());
            if (isSame
                    && (isNever
                            || List.of("==", "<=", ">=")
                                    .contains(comparison.getOperator().asString()))) {
                findings.accept(place(comparison)
                        .finding(isNever ? Code.NEVER_FIRES : Code.ALWAYS_TRUE, left + " is compared with itself")
                        .help("compare it with another value"));
            }
        }

        private void always(Expression expression, String value, String help) {
            findings.accept(place(expression)
                    .finding(Code.ALWAYS_TRUE, "this holds whatever " + value + " is")
                    .help(help));
        }

        private Span place(Expression expression) {
            return expression == constraint.expression() ? constraint.whole() : constraint.of(expression);
        }
    }
}
