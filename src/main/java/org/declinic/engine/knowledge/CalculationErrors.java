package org.declinic.engine.knowledge;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Constraint;
import org.declinic.language.semantics.Expressions;
import org.declinic.language.semantics.Rule;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;

/** What Drools' compiler throws at calculations, in the words of who wrote them. */
final class CalculationErrors {

    private static final Pattern NOT_WHOLE = Pattern.compile("For input string: \"(-?[\\d.]+)\"");

    private static final Map<String, String> TURNED = Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=");

    private CalculationErrors() {}

    /** What a message is about, where it is about a calculation of the rule. */
    static Optional<Finding> in(Rule rule, String message) {
        Matcher notWhole = NOT_WHOLE.matcher(message);
        if (notWhole.find()) {
            String number = notWhole.group(1).replace("-", "");
            return word(rule, number + "B")
                    .map(place -> place.finding(
                                    Code.CALCULATION, "whole numbers are not calculated with " + place.text())
                            .help("write it without the B: " + number));
        }
        if (message.contains("PrinterVisitor cannot be cast") || message.startsWith("_this cannot")) {
            return rule.patterns().stream()
                    .flatMap(pattern -> pattern.constraints().stream())
                    .flatMap(CalculationErrors::compared)
                    .findFirst();
        }
        return message.contains("NullPointerException")
                ? word(rule, "eval")
                        .map(place -> place.finding(Code.CALCULATION, "'eval' does not calculate with amounts")
                                .help("compare the result in a line of its own, such as"
                                        + " BigDecimal( this > 5B ) from ( $one - $other )"))
                : Optional.empty();
    }

    /** A calculation of several steps that is compared with another value than a number. */
    private static Stream<Finding> compared(Constraint constraint) {
        if (!(constraint.expression() instanceof BinaryExpr comparison) || Expressions.isCalculation(comparison)) {
            return Stream.empty();
        }
        boolean behind = hasSteps(comparison.getRight());
        if (!behind && !hasSteps(comparison.getLeft())) {
            return Stream.empty();
        }
        String whole = constraint.whole().text().strip();
        String operator = comparison.getOperator().asString();
        int at = whole.indexOf(operator);
        String left = whole.substring(0, at).strip();
        String right = whole.substring(at + operator.length()).strip();
        String instead = behind
                ? less(right, comparison.getLeft(), left) + " " + TURNED.getOrDefault(operator, operator)
                : less(left, comparison.getRight(), right) + " " + operator;
        return Stream.of(constraint
                .whole()
                .finding(Code.CALCULATION, "Drools cannot compare this calculation with another value")
                .help("compare it with 0: " + instead + " 0"));
    }

    private static String less(String calculation, Expression other, String written) {
        return calculation + " - " + (other instanceof BinaryExpr ? "( " + written + " )" : written);
    }

    private static boolean hasSteps(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return hasSteps(enclosed.getInner());
        }
        return expression instanceof BinaryExpr binary
                && Expressions.isCalculation(binary)
                && Stream.of(binary.getLeft(), binary.getRight())
                        .anyMatch(side -> side instanceof BinaryExpr || side instanceof EnclosedExpr);
    }

    private static Optional<Span> word(Rule rule, String text) {
        return ParsedFile.words(rule.unit().span()).stream()
                .filter(word -> word.text().equals(text))
                .map((Token word) -> rule.unit().span().at(word))
                .findFirst();
    }
}
