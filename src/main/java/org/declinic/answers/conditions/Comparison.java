package org.declinic.answers.conditions;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;

/**
 * A field that a condition compares.
 *
 * @param left the path of the field, or a variable that stands for one
 * @param operator as the rule has it
 * @param right what it is compared with: the text of each expression
 */
record Comparison(String left, String operator, List<String> right) {

    private static final Pattern CONSTANT = Pattern.compile("(?:\\w+\\.)*[A-Z]\\w*\\.([A-Z]\\w*)");
    private static final Pattern PLAIN =
            Pattern.compile("null|true|false|[$\\w.]+|\"[^\"\\\\]*+\"|-?[\\d._]+[BIlLdDfF]?");

    /** Whether what the field is compared with takes a calculation: more than a constant or a name. */
    boolean isCalculated() {
        return right.size() == 1 && !PLAIN.matcher(right.get(0)).matches();
    }

    /** Whether the field is compared with a constant of a class, which may be an enum. */
    boolean isConstant() {
        return right.stream().anyMatch(each -> CONSTANT.matcher(each).matches());
    }

    /** The name of a constant of an enum, or empty when a text is something else. */
    static Optional<String> constant(String text) {
        Matcher constant = CONSTANT.matcher(text);
        return constant.matches() ? Optional.of(constant.group(1)) : Optional.empty();
    }

    /** The comparisons of which one must hold; none when the condition is of another kind. */
    static List<Comparison> in(String condition) {
        return joined(condition, Set.of(BinaryExpr.Operator.OR));
    }

    /** The comparisons all of which must hold; none when the condition is of another kind. */
    static List<Comparison> together(String condition) {
        return joined(condition, Set.of(BinaryExpr.Operator.AND));
    }

    /** The comparisons that "and" and "or" join; none when the condition is of another kind. */
    static List<Comparison> joined(String condition) {
        return joined(condition, Set.of(BinaryExpr.Operator.OR, BinaryExpr.Operator.AND));
    }

    private static List<Comparison> joined(String condition, Set<BinaryExpr.Operator> by) {
        try {
            return joined(Constraint.parse(condition), by);
        } catch (ParseProblemException notAnExpression) {
            return List.of();
        }
    }

    private static List<Comparison> joined(Expression expression, Set<BinaryExpr.Operator> by) {
        if (expression instanceof DrlxExpression bound) {
            return joined(bound.getExpr(), by);
        } else if (expression instanceof EnclosedExpr enclosed) {
            return joined(enclosed.getInner(), by);
        } else if (expression instanceof BinaryExpr both && by.contains(both.getOperator())) {
            List<Comparison> left = joined(both.getLeft(), by);
            List<Comparison> right = both.getRight() instanceof HalfBinaryExpr half
                    ? left.stream()
                            .skip(Math.max(left.size() - 1, 0))
                            .map(last -> last.or(half))
                            .toList()
                    : joined(both.getRight(), by);
            boolean readable = !left.isEmpty() && !right.isEmpty();
            return readable ? Stream.concat(left.stream(), right.stream()).toList() : List.of();
        } else if (expression instanceof BinaryExpr both && isPath(both.getLeft())) {
            return switch (both.getOperator()) {
                case EQUALS, NOT_EQUALS, LESS, LESS_EQUALS, GREATER, GREATER_EQUALS ->
                    List.of(new Comparison(
                            path(both.getLeft()), both.getOperator().asString(), List.of(text(both.getRight()))));
                default -> List.of();
            };
        } else if (expression instanceof PointFreeExpr words && isPath(words.getLeft()) && words.getArg1() == null) {
            String operator =
                    (words.isNegated() ? "not " : "") + words.getOperator().asString();
            return List.of(new Comparison(
                    path(words.getLeft()),
                    operator,
                    words.getRight().stream().map(Comparison::text).toList()));
        }
        return List.of();
    }

    /** The same field, compared once more. */
    private Comparison or(HalfBinaryExpr half) {
        return new Comparison(left, half.getOperator().asString(), List.of(text(half.getRight())));
    }

    private static boolean isPath(Expression expression) {
        return expression instanceof NameExpr
                || expression instanceof ThisExpr
                || expression instanceof FieldAccessExpr access && isPath(access.getScope())
                || expression instanceof MethodCallExpr call
                        && call.getArguments().isEmpty()
                        && call.getNameAsString().matches("(get|is)[A-Z].*");
    }

    private static String path(Expression expression) {
        String text = text(expression);
        return text.endsWith("()") ? Named.field(text.substring(0, text.length() - 2)) : text;
    }

    private static String text(Expression expression) {
        return PrintUtil.printNode(expression);
    }
}
