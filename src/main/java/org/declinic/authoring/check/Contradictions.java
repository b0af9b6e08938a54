package org.declinic.authoring.check;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Constraint;
import org.declinic.language.semantics.Pattern;
import org.declinic.language.semantics.Rule;

/** Finds rules that can never fire, because two constraints on one value exclude each other. */
final class Contradictions implements EachRule {

    /** What a constraint demands of a value: an operator and a constant as it is written. */
    private record Demand(Constraint constraint, String value, String operator, String constant, BigDecimal number) {

        boolean excludes(Demand other) {
            if (!value.equals(other.value)) {
                return false;
            }
            if (isNull() || other.isNull()) {
                boolean bothSayNull = isNull() && other.isNull();
                return bothSayNull
                        ? !operator.equals(other.operator)
                        : unknownAgainst(other) || other.unknownAgainst(this);
            }
            if (operator.equals("==") && other.operator.equals("==")) {
                return number != null && other.number != null
                        ? number.compareTo(other.number) != 0
                        : !constant.equals(other.constant);
            }
            if (operator.equals("!=") || other.operator.equals("!=")) {
                return !operator.equals(other.operator)
                        && constant.equals(other.constant)
                        && (operator.equals("==") || other.operator.equals("=="));
            }
            return number != null && other.number != null && (isBelow(other) || other.isBelow(this));
        }

        private boolean isNull() {
            return constant.equals("null");
        }

        /** Whether it demands that the value be unknown, and the other that it be a certain one. */
        private boolean unknownAgainst(Demand other) {
            return isNull() && operator.equals("==") && !other.operator.equals("!=");
        }

        /** Whether its upper bound lies below the other's lower bound. */
        private boolean isBelow(Demand other) {
            boolean upper = operator.startsWith("<") || operator.equals("==");
            boolean lower = other.operator.startsWith(">") || other.operator.equals("==");
            int order = number.compareTo(other.number);
            boolean open = operator.equals("<") || other.operator.equals(">");
            return upper && lower && (order < 0 || order == 0 && open);
        }

        String said() {
            return operator.equals("==") ? constant : operator + " " + constant;
        }
    }

    @Override
    public void check(Rule rule, Consumer<Finding> findings) {
        for (Pattern pattern : rule.patterns()) {
            List<Demand> demands = new ArrayList<>();
            for (Constraint constraint : pattern.constraints()) {
                List<Demand> ofConstraint = new ArrayList<>();
                collect(constraint.expression(), constraint, ofConstraint);
                for (Demand demand : ofConstraint) {
                    demands.stream()
                            .filter(demand::excludes)
                            .findFirst()
                            .ifPresent(first -> findings.accept(constraint
                                    .whole()
                                    .finding(
                                            Code.NEVER_FIRES,
                                            demand.value() + " is never both " + first.said() + " and " + demand.said())
                                    .help(help(first, demand))));
                    demands.add(demand);
                }
            }
        }
    }

    private static String help(Demand first, Demand second) {
        boolean either = first.operator().equals("==") && second.operator().equals("==");
        return either
                ? "write " + first.value() + " in ( " + first.constant() + ", " + second.constant()
                        + " ) if either will do"
                : "keep one of the two";
    }

    private static void collect(Expression expression, Constraint constraint, List<Demand> demands) {
        if (!(expression instanceof BinaryExpr binary)) {
            return;
        }
        if (binary.getOperator() == BinaryExpr.Operator.AND) {
            collect(binary.getLeft(), constraint, demands);
            collect(binary.getRight(), constraint, demands);
            return;
        }
        String operator = binary.getOperator().asString();
        boolean comparison = List.of("==", "!=", "<", "<=", ">", ">=").contains(operator);
        constant(binary.getRight(), constraint)
                .filter(constant -> comparison)
                .ifPresent(constant -> demands.add(new Demand(
                        constraint,
                        constraint.of(binary.getLeft()).text(),
                        operator,
                        constant,
                        number(binary.getRight()).orElse(null))));
    }

    private static Optional<String> constant(Expression value, Constraint constraint) {
        boolean constant = value instanceof LiteralStringValueExpr
                || value instanceof NullLiteralExpr
                || value.isBooleanLiteralExpr()
                || value.isFieldAccessExpr()
                        && Character.isUpperCase(constraint.of(value).text().charAt(0));
        return constant ? Optional.of(constraint.of(value).text()) : Optional.empty();
    }

    private static Optional<BigDecimal> number(Expression value) {
        if (!(value instanceof LiteralStringValueExpr literal) || value instanceof StringLiteralExpr) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(literal.getValue().replaceAll("_|[BILbdflDFL]$", "")));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
