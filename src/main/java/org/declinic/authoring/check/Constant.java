package org.declinic.authoring.check;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A value that a rule compares with: a text, a number, a constant, true, false or null.
 *
 * @param name what it is, the same for the same value
 * @param number the number that it is, or {@code null}
 */
record Constant(String name, BigDecimal number) {

    static final Constant NULL = new Constant("null", null);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** The constant that an expression is, or empty when it is none. */
    static Optional<Constant> of(Expression expression) {
        if (expression instanceof NullLiteralExpr) {
            return Optional.of(NULL);
        } else if (expression instanceof StringLiteralExpr text) {
            return Optional.of(new Constant('"' + text.asString(), null));
        } else if (expression.isBooleanLiteralExpr()) {
            return Optional.of(new Constant(expression.toString(), null));
        } else if (expression instanceof LiteralStringValueExpr literal) {
            return number(literal.getValue());
        } else if (expression instanceof UnaryExpr minus
                && minus.getOperator() == UnaryExpr.Operator.MINUS
                && minus.getExpression() instanceof LiteralStringValueExpr literal) {
            return number("-" + literal.getValue());
        }
        return expression instanceof FieldAccessExpr access
                        && Character.isUpperCase(access.getNameAsString().charAt(0))
                ? Optional.of(new Constant(access.getNameAsString(), null))
                : Optional.empty();
    }

    /** Whether it is a constant that has a name, so that its value is not seen. */
    boolean isNamed() {
        return Character.isUpperCase(name.charAt(0));
    }

    private static Optional<Constant> number(String written) {
        try {
            return Optional.of(of(new BigDecimal(written.replaceAll("_|[BILbdflDFL]$", ""))));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Constant of(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return new Constant(plain.toPlainString(), plain);
    }

    /** Values of which each kind that constants divide values into has one: unknown, equal, between, beside and other ones. */
    static Set<Constant> near(Collection<Constant> constants) {
        Set<Constant> near = new HashSet<>(constants);
        near.add(NULL);
        List<BigDecimal> numbers = constants.stream()
                .map(Constant::number)
                .filter(number -> number != null)
                .sorted()
                .toList();
        for (int at = 0; at < numbers.size(); at++) {
            BigDecimal next = at + 1 < numbers.size()
                    ? numbers.get(at + 1)
                    : numbers.get(at).add(TWO);
            near.add(of(numbers.get(at).add(next).divide(TWO)));
        }
        numbers.stream().limit(1).forEach(least -> near.add(of(least.subtract(BigDecimal.ONE))));
        boolean yesOrNo = constants.stream()
                .anyMatch(each -> each.name().equals("true") || each.name().equals("false"));
        if (yesOrNo) {
            Stream.of("true", "false").forEach(each -> near.add(new Constant(each, null)));
        } else if (numbers.isEmpty()) {
            near.add(new Constant("any other", null));
        }
        return near;
    }
}
