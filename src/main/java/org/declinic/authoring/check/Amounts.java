package org.declinic.authoring.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Constraint;
import org.declinic.language.semantics.Expressions;
import org.declinic.language.semantics.Rule;
import org.declinic.language.syntax.Span;

/** Finds calculations with money that are not exact, not meant so, or across currencies. */
final class Amounts {

    private final Rule rule;
    private final Consumer<Finding> findings;
    private final Set<Object> owners = new HashSet<>();
    private final Set<Object> unknownCurrency = new HashSet<>();
    private final List<Runnable> afterAll = new ArrayList<>();

    private Amounts(Rule rule, Consumer<Finding> findings) {
        this.rule = rule;
        this.findings = findings;
    }

    static void check(Rule rule, Consumer<Finding> findings) {
        Amounts amounts = new Amounts(rule, findings);
        Values.visit(rule, (pattern, constraint, values) -> amounts.check(constraint, values));
        amounts.afterAll.forEach(Runnable::run);
    }

    private void check(Constraint constraint, Values values) {
        Expression expression = constraint.expression();
        if (expression instanceof BinaryExpr binary && constraint.variable() != null && isCalculation(binary)) {
            Span calculation = constraint.whole();
            String written = calculation.text().strip();
            values.of(leftmost(binary))
                    .ifPresent(bound -> findings.accept(constraint
                            .of(binary)
                            .finding(
                                    Code.CALCULATION_WITHOUT_PARENTHESES,
                                    constraint.variable() + " gets the value of " + bound.written() + " alone")
                            .help("write " + constraint.variable() + " : ( " + written + " )")));
        }
        check(expression, constraint, values);
    }

    private void check(Node node, Constraint constraint, Values values) {
        if (node instanceof BinaryExpr binary) {
            inexact(binary, constraint, values);
            compare(binary, constraint, values);
        }
        Expressions.parts(node).forEach(part -> check(part, constraint, values));
    }

    private void inexact(BinaryExpr binary, Constraint constraint, Values values) {
        List<Expression> sides = List.of(binary.getLeft(), binary.getRight());
        boolean ofAmounts =
                sides.stream().anyMatch(side -> amountIn(side, values).isPresent());
        for (Expression side : sides) {
            if (ofAmounts && side instanceof DoubleLiteralExpr number) {
                findings.accept(constraint
                        .of(number)
                        .finding(Code.INEXACT_NUMBER, number.getValue() + " is only near to what it says")
                        .help("write " + number.getValue() + "B"));
            }
        }
    }

    private void compare(BinaryExpr binary, Constraint constraint, Values values) {
        Optional<Value> left = amountIn(binary.getLeft(), values);
        Optional<Value> right = amountIn(binary.getRight(), values);
        Optional<Value> leftCurrency = values.of(binary.getLeft()).filter(Value::isCurrency);
        Optional<Value> rightCurrency = values.of(binary.getRight()).filter(Value::isCurrency);
        if (binary.getOperator() == BinaryExpr.Operator.EQUALS
                && leftCurrency.isPresent()
                && rightCurrency.isPresent()) {
            owners.add(Set.of(leftCurrency.get().owner(), rightCurrency.get().owner()));
        }
        if (binary.getOperator() == BinaryExpr.Operator.EQUALS && binary.getRight() instanceof NullLiteralExpr) {
            leftCurrency.ifPresent(unknown -> unknownCurrency.add(unknown.owner()));
        }
        boolean comparison = !isCalculation(binary)
                && !Set.of("&&", "||").contains(binary.getOperator().asString());
        if (!comparison
                || left.isEmpty()
                || right.isEmpty()
                || left.get().owner().equals(right.get().owner())) {
            return;
        }
        Set<Object> compared = Set.of(left.get().owner(), right.get().owner());
        boolean whole = binary == constraint.expression();
        Finding finding = (whole ? constraint.whole() : constraint.of(binary))
                .finding(
                        Code.CURRENCIES_NOT_COMPARED,
                        left.get().written() + " and " + right.get().written()
                                + " may be amounts of different currencies")
                .help("compare their currencies first, such as currency == $currency");
        afterAll.add(() -> {
            if (!owners.contains(compared) && Collections.disjoint(unknownCurrency, compared)) {
                findings.accept(finding);
            }
        });
    }

    /** The first amount that an expression is calculated from. */
    private static Optional<Value> amountIn(Node node, Values values) {
        Optional<Value> value = values.of(node);
        return value.isPresent()
                ? value.filter(Value::isAmount)
                : Expressions.parts(node).stream()
                        .flatMap(part -> amountIn(part, values).stream())
                        .findFirst();
    }

    private static boolean isCalculation(BinaryExpr binary) {
        return Set.of("+", "-", "*", "/", "%").contains(binary.getOperator().asString());
    }

    private static Expression leftmost(Expression expression) {
        return expression instanceof BinaryExpr binary ? leftmost(binary.getLeft()) : expression;
    }
}
