package org.declinic.language.semantics;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.language.syntax.Span;

/**
 * How a calculation from values of several facts is written so that Drools can do it: in a line of its own.
 *
 * @param calculated what comes out of it
 * @param fact what names stand for where it stands
 */
record Below(Calculated calculated, FactNames fact) {

    private static final Set<String> APART = Set.of("not", "exists", "forall");

    /** A field that the calculation names, the name that it is to have there, and what gives it that name. */
    private record Named(Span field, String name, String naming) {}

    /** What to write in place of a name for an expression. */
    String instead(String name, Expression expression, List<String> within) {
        Expression bare = expression instanceof EnclosedExpr enclosed ? enclosed.getInner() : expression;
        if (bare instanceof NameExpr other) {
            return "write " + other.getNameAsString() + ", for it has this name already";
        }
        if (within.stream().anyMatch(APART::contains)) {
            return "write the calculation where " + name + " is compared, without giving it a name";
        }
        Type type = calculated.of(expression);
        if (type == null && calculated.joinsText(expression)) {
            return "a text can name each of them in braces";
        }
        List<Named> fields = fields(expression, expression).toList();
        String naming = fields.stream()
                .map(Named::naming)
                .filter(each -> !each.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return "write " + naming + (naming.isEmpty() ? "" : ", and ")
                + (within.contains("accumulate") ? "behind the parentheses of the fact: and " : "below the fact: ")
                + calculated.line(name, type, text(expression, fields));
    }

    private Stream<Named> fields(Node node, Node whole) {
        if (node instanceof FieldAccessExpr access
                && access.getScope() instanceof NameExpr other
                && calculated.scope().binds(other.getNameAsString())) {
            String field = access.getNameAsString();
            String in = fact.isOwn(other.getNameAsString()) ? " here" : " in " + other.getNameAsString();
            return Stream.of(new Named(calculated.placed().of(access), "$" + field, "$" + field + " : " + field + in));
        }
        if (node instanceof NameExpr used && fact.isField(used.getNameAsString())) {
            String field = used.getNameAsString();
            String name = fact.nameOf(field).orElseGet(() -> free(field, whole));
            String naming = fact.nameOf(field).isPresent() ? "" : name + " : " + field + " here";
            return Stream.of(new Named(calculated.placed().of(used), name, naming));
        }
        return Expressions.parts(node).stream().flatMap(part -> fields(part, whole));
    }

    private String free(String field, Node whole) {
        String type = fact.type().name();
        return isAskedFor(whole, field) || calculated.scope().binds("$" + field)
                ? "$" + Character.toLowerCase(type.charAt(0)) + type.substring(1)
                        + Character.toUpperCase(field.charAt(0)) + field.substring(1)
                : "$" + field;
    }

    /** Whether a calculation takes a field of this name of another fact. */
    private static boolean isAskedFor(Node node, String field) {
        return node instanceof FieldAccessExpr access
                        && access.getNameAsString().equals(field)
                || Expressions.parts(node).stream().anyMatch(part -> isAskedFor(part, field));
    }

    private String text(Expression expression, List<Named> fields) {
        Span whole = calculated.placed().whole();
        StringBuilder text = new StringBuilder(whole.text());
        fields.stream()
                .sorted(Comparator.comparing((Named each) -> each.field().from())
                        .reversed())
                .forEach(each -> text.replace(
                        each.field().from() - whole.from(), each.field().to() - whole.from(), each.name()));
        String written = text.toString().strip();
        return expression instanceof BinaryExpr ? "( " + written + " )" : written;
    }
}
