package org.declinic.answers.conditions;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** What an expression compares, or empty when it is of another kind. */
    static Optional<Comparison> of(Expression expression) {
        if (expression instanceof BinaryExpr both && isPath(both.getLeft())) {
            return switch (both.getOperator()) {
                case EQUALS, NOT_EQUALS, LESS, LESS_EQUALS, GREATER, GREATER_EQUALS ->
                    Optional.of(new Comparison(
                            path(both.getLeft()), both.getOperator().asString(), List.of(text(both.getRight()))));
                default -> Optional.empty();
            };
        } else if (expression instanceof PointFreeExpr words && isPath(words.getLeft()) && words.getArg1() == null) {
            String operator =
                    (words.isNegated() ? "not " : "") + words.getOperator().asString();
            return Optional.of(new Comparison(
                    path(words.getLeft()),
                    operator,
                    words.getRight().stream().map(Comparison::text).toList()));
        }
        return Optional.empty();
    }

    /** The same field, compared once more. */
    Comparison and(HalfBinaryExpr half) {
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
