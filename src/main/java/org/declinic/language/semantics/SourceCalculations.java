package org.declinic.language.semantics;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Severity;

/** Finds calculations behind {@code from}, and in the functions of an {@code accumulate}, that come out wrong. */
record SourceCalculations(Calculated calculated) {

    void checkFrom(Expression expression) {
        if (Calculations.isCalculation(expression)) {
            checkFields(expression);
            checkOrder(expression);
        }
    }

    private void checkFields(Node node) {
        if (node instanceof FieldAccessExpr access
                && access.getScope() instanceof NameExpr fact
                && calculated.scope().binds(fact.getNameAsString())) {
            String field = access.getNameAsString();
            calculated
                    .scope()
                    .found(calculated
                            .placed()
                            .of(access)
                            .finding(Code.CALCULATION, "a calculation behind 'from' cannot ask a fact for a field")
                            .help("write $" + field + " : " + field + " in the parentheses of " + fact.getNameAsString()
                                    + ", and $" + field + " here"));
        }
        Expressions.parts(node).forEach(this::checkFields);
    }

    /** Of a value alone and what is calculated behind it, Drools takes the one for the other. */
    private void checkOrder(Node node) {
        if (node instanceof BinaryExpr binary
                && Expressions.isCalculation(binary)
                && binary.getLeft() instanceof NameExpr alone
                && (binary.getRight() instanceof EnclosedExpr || binary.getRight() instanceof BinaryExpr)) {
            Expressions.names(binary.getRight())
                    .map(NameExpr::getNameAsString)
                    .filter(calculated.scope()::binds)
                    .filter(Predicate.not(alone.getNameAsString()::equals))
                    .findFirst()
                    .ifPresent(other -> calculated.scope().found(mixedUp(binary, alone.getNameAsString(), other)));
        }
        Expressions.parts(node).forEach(this::checkOrder);
    }

    private Finding mixedUp(BinaryExpr binary, String alone, String other) {
        Expression right = binary.getRight();
        String part = calculated.placed().of(right).text();
        String help = Calculations.isCalculation(right)
                ? "calculate what is behind it first: "
                        + calculated.line("$part", calculated.of(right), "( " + part + " )")
                        + ", and write $part in its place, without parentheses"
                : "leave out the parentheses around " + part;
        return calculated
                .placed()
                .of(binary.getLeft())
                .finding(Code.CALCULATION, "Drools takes " + alone + " for " + other + " in this calculation")
                .help(help);
    }

    /**
     * Drools takes a value of another fact for the fact that is accumulated, and the calculations of two rules for one.
     *
     * @param function its name, such as {@code sum}
     * @param own the names of what is accumulated
     */
    void checkFunction(String function, Expression value, Set<String> own) {
        List<NameExpr> used = Expressions.names(value)
                .filter(name -> calculated.scope().binds(name.getNameAsString()))
                .toList();
        Optional<NameExpr> other = used.stream()
                .filter(name -> !own.contains(name.getNameAsString()))
                .findFirst();
        String written = calculated.placed().whole().text().strip();
        String then = ", and " + function + "( $part )";
        if (value instanceof NameExpr || value instanceof FieldAccessExpr) {
            other.filter(any -> !function.equals("count"))
                    .ifPresent(name -> calculated
                            .scope()
                            .found(finding(name, written + " is no value of what is accumulated")
                                    .help("name a value in the parentheses of the fact that is")));
        } else if (other.isPresent()) {
            String line = calculated.line("$part", calculated.of(value), "( " + written + " )");
            calculated
                    .scope()
                    .found(finding(other.get(), "'" + function + "' cannot calculate with a value of another fact")
                            .help("write before the ';': and " + line + then));
        } else if (!used.isEmpty()) {
            boolean several =
                    used.stream().map(NameExpr::getNameAsString).distinct().count() > 1;
            Finding finding = several
                    ? finding(used.get(0), "'" + function + "' cannot calculate from several values")
                    : finding(used.get(0), "Drools may take the calculation of another rule for this one")
                            .as(Severity.WARNING);
            calculated
                    .scope()
                    .found(finding.help("write in the parentheses of the fact $part : ( " + written + " )" + then));
        }
    }

    private Finding finding(NameExpr at, String message) {
        return calculated.placed().of(at).finding(Code.CALCULATION, message);
    }
}
