package org.declinic.language.semantics;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.List;
import java.util.Optional;

/**
 * What names stand for within the parentheses of one fact.
 *
 * @param variable the name of the fact, or {@code null}
 * @param type its type, or {@code null} when it is not known
 * @param constraints all that the rule demands of it
 */
record FactNames(String variable, Type type, List<Constraint> constraints) {

    boolean isField(String name) {
        return type != null && type.field(name).isPresent();
    }

    /** What gets a name here. */
    Optional<Constraint> named(String name) {
        return constraints.stream()
                .filter(constraint -> name.equals(constraint.variable()))
                .findFirst();
    }

    /** The name that a field gets here. */
    Optional<String> nameOf(String field) {
        return constraints.stream()
                .filter(constraint -> constraint.variable() != null
                        && constraint.whole().text().strip().equals(field))
                .map(Constraint::variable)
                .findFirst();
    }

    /** Whether a name stands for the fact, or for a field of it. */
    boolean isOwn(String name) {
        return name.equals(variable)
                || isField(name)
                || named(name)
                        .map(Constraint::expression)
                        .filter(FactNames::isOfField)
                        .isPresent();
    }

    /** Whether a name for it is one for a field: of a comparison, but not of a calculation, the field gets it. */
    private static boolean isOfField(Expression named) {
        boolean calculates = named instanceof BinaryExpr binary && Expressions.isCalculation(binary);
        return !calculates && isPath(Expressions.bound(named));
    }

    private static boolean isPath(Expression expression) {
        return expression instanceof NameExpr
                || expression instanceof FieldAccessExpr access && isPath(access.getScope());
    }
}
