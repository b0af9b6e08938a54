package org.declinic.language.semantics;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.declinic.finding.Code;
import org.declinic.language.syntax.Span;
import org.declinic.text.DidYouMean;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/** Finds comparisons of values that cannot be compared. */
final class Comparisons {

    private final RuleScope scope;
    private final Placed placed;

    Comparisons(RuleScope scope, Placed placed) {
        this.scope = scope;
        this.placed = placed;
    }

    /** A comparison by one of {@code == != < > <= >=}. */
    void check(Expression left, Type leftType, Expression right, Type rightType) {
        boolean literalLeft = JavaType.ofLiteral(left) != null && JavaType.ofLiteral(right) == null;
        Expression value = literalLeft ? left : right;
        Type of = literalLeft ? rightType : leftType;
        checkValue(literalLeft ? right : left, of, value, literalLeft ? leftType : rightType);
    }

    /** A comparison by a word. */
    void check(PointFreeExpr comparison, Type left, List<Type> right) {
        String operator = comparison.getOperator().getIdentifier();
        for (int at = 0; at < right.size(); at++) {
            Expression value = comparison.getRight().get(at);
            if (operator.equals("in")) {
                checkValue(comparison.getLeft(), left, value, right.get(at));
            } else if (operator.equals("matches") && value instanceof StringLiteralExpr text && !isPattern(text)) {
                scope.found(placed.of(value)
                        .finding(Code.WRONG_TYPE, placed.of(value).text() + " is no regular expression")
                        .help(
                                text.asString().startsWith("*")
                                        ? "write .* for any characters"
                                        : "write \\\\ before a bracket that stands for itself"));
            } else if (operator.equals("matches") && left != null && !left.isText() && !isObject(left)) {
                wrong(placed.of(comparison.getLeft()), left, "a text", "only a text can match a pattern");
            } else if (operator.equals("contains") && left != null && !canContain(left)) {
                wrong(placed.of(comparison.getLeft()), left, "a list", "write '==' or 'in'");
            }
        }
    }

    private static boolean isPattern(StringLiteralExpr text) {
        try {
            Pattern.compile(text.asString());
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private void checkValue(Expression compared, Type type, Expression value, Type ofValue) {
        if (type == null
                || ofValue == null
                || value instanceof NullLiteralExpr
                || isObject(type)
                || isObject(ofValue)) {
            return;
        }
        Span place = placed.of(value);
        String name = placed.of(compared).text();
        if (type.isEnum() && ofValue.isText()) {
            enumAsText(name, type, value, place);
        } else if (ofValue.isEnum() && type.isText()) {
            enumAsText(placed.of(value).text(), ofValue, compared, placed.of(compared));
        } else if (!comparable(type, ofValue)) {
            scope.found(place.finding(
                            Code.WRONG_TYPE,
                            name + " is " + type.inWords() + ", and " + place.text() + " is " + ofValue.inWords())
                    .help(instead(type, value, place.text())));
        }
    }

    private void enumAsText(String name, Type type, Node value, Span place) {
        String text = value instanceof StringLiteralExpr literal ? literal.getValue() : "";
        String constant = DidYouMean.nearest(text, type.constants()).orElse(null);
        scope.found(place.finding(
                        Code.ENUM_AS_TEXT, name + " is " + type.inWords() + ", and " + place.text() + " is a text")
                .help(
                        constant == null
                                ? "its constants are " + String.join(", ", type.constants())
                                : "write " + type.name() + "." + constant));
    }

    private static boolean comparable(Type one, Type other) {
        return one.isNumber() && other.isNumber()
                || one.javaClass().isAssignableFrom(other.javaClass())
                || other.javaClass().isAssignableFrom(one.javaClass());
    }

    /** How the value would be written for the type. */
    private static String instead(Type type, Node value, String text) {
        String written = value instanceof StringLiteralExpr literal ? literal.getValue() : text;
        boolean number = written.matches("-?\\d+(\\.\\d+)?");
        if (type.isAmount() && number) {
            return "write " + written + "B";
        } else if (type.isNumber() && number || type.isBoolean() && written.matches("true|false")) {
            return "write " + written;
        } else if (type.isText() && JavaType.ofLiteral(value) != null) {
            return "write \"" + written + "\"";
        } else if (type.isCollection()) {
            return "write 'contains'";
        } else if (type.isTime() && written.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return "write java.time.Instant.parse( \"" + written + "T00:00:00Z\" )";
        } else if (type.isTime()) {
            return "compare it with another time, such as $now.minus( Duration.ofHours( 24 ) )";
        }
        if (type.isAmount()) {
            return "write a number with B, such as 45.50B";
        }
        return type.isBoolean() ? "compare it with true or false" : null;
    }

    private void wrong(Span place, Type type, String needed, String help) {
        scope.found(place.finding(Code.WRONG_TYPE, place.text() + " is " + type.inWords() + ", not " + needed)
                .help(help));
    }

    private static boolean canContain(Type type) {
        return type.isCollection()
                || type.isText()
                || isObject(type)
                || type.javaClass().isArray();
    }

    private static boolean isObject(Type type) {
        return type.javaClass() == Object.class;
    }
}
