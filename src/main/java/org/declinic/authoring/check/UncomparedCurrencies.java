package org.declinic.authoring.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Constraint;
import org.declinic.language.semantics.Expressions;
import org.declinic.language.semantics.Rule;

/** Finds amounts that are compared, and may be in different currencies. */
final class UncomparedCurrencies implements EachRule {

    @Override
    public void check(Rule rule, Consumer<Finding> findings) {
        Comparisons comparisons = new Comparisons();
        Values.visit(
                rule,
                (pattern, constraint, values) -> comparisons.collect(constraint.expression(), constraint, values));
        comparisons.doubts.forEach((finding, compared) -> {
            if (!comparisons.haveOneCurrency(compared) && Collections.disjoint(comparisons.unknownCurrency, compared)) {
                findings.accept(finding);
            }
        });
    }

    /** What one rule compares. */
    private static final class Comparisons {

        /** The facts whose currencies are compared, by twos. */
        private final Set<Set<Object>> owners = new HashSet<>();

        private final Set<Object> unknownCurrency = new HashSet<>();

        /** Comparisons of amounts, each with the two facts. */
        private final Map<Finding, Set<Object>> doubts = new LinkedHashMap<>();

        /** Whether the currencies of facts are compared, also by way of others. */
        boolean haveOneCurrency(Set<Object> compared) {
            Set<Object> one = new HashSet<>(Set.of(compared.iterator().next()));
            while (owners.stream().anyMatch(pair -> !Collections.disjoint(one, pair) && one.addAll(pair))) {
                // until no fact is added
            }
            return one.containsAll(compared);
        }

        void collect(Node node, Constraint constraint, Values values) {
            if (node instanceof BinaryExpr binary) {
                compare(binary, constraint, values);
            }
            Expressions.parts(node).forEach(part -> collect(part, constraint, values));
        }

        private void compare(BinaryExpr binary, Constraint constraint, Values values) {
            Optional<Value> left = values.amountIn(binary.getLeft());
            Optional<Value> right = values.amountIn(binary.getRight());
            Optional<Value> leftCurrency = values.of(binary.getLeft()).filter(Value::isCurrency);
            Optional<Value> rightCurrency = values.of(binary.getRight()).filter(Value::isCurrency);
            if (binary.getOperator() == BinaryExpr.Operator.EQUALS
                    && leftCurrency.isPresent()
                    && rightCurrency.isPresent()) {
                owners.add(
                        Set.of(leftCurrency.get().owner(), rightCurrency.get().owner()));
            }
            if (binary.getOperator() == BinaryExpr.Operator.EQUALS && binary.getRight() instanceof NullLiteralExpr) {
                leftCurrency.ifPresent(unknown -> unknownCurrency.add(unknown.owner()));
            }
            boolean comparison = !Expressions.isCalculation(binary)
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
            doubts.putIfAbsent(finding, compared);
        }
    }
}
