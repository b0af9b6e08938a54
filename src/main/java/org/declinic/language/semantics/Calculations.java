package org.declinic.language.semantics;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.List;
import java.util.Optional;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/** Finds calculations about a fact that Drools cannot do, or does otherwise than they are written. */
final class Calculations {

    private final Calculated calculated;
    private final FactNames fact;
    private final List<String> within;

    /** Those in one constraint of a fact, with the words that stand around the fact. */
    Calculations(Calculated calculated, FactNames fact, List<String> within) {
        this.calculated = calculated;
        this.fact = fact;
        this.within = within;
    }

    /** What gets a name is calculated from the fact alone: when rules run, Drools finds no values of others there. */
    void checkNamed(String name, Expression expression) {
        Expression bound = isComparison(expression) ? Expressions.bound(expression) : expression;
        Expressions.names(bound)
                .filter(used -> calculated.scope().binds(used.getNameAsString()))
                .filter(used -> !fact.isOwn(used.getNameAsString()))
                .findFirst()
                .ifPresent(other -> calculated.scope().found(cannot(name, bound, other)));
    }

    private Finding cannot(String name, Expression bound, NameExpr other) {
        String written = other.getNameAsString();
        Optional<Constraint> own = fact.named(written);
        String why = own.isPresent() ? ", which is calculated too" : ", a value of another fact";
        return calculated
                .placed()
                .of(other)
                .finding(Code.CALCULATION, name + " cannot be calculated from " + written + why)
                .help(own.map(in -> "write what it is in its place: "
                                + in.whole().text().strip())
                        .orElseGet(() -> new Below(calculated, fact).instead(name, bound, within)));
    }

    private static boolean isComparison(Expression expression) {
        return expression instanceof PointFreeExpr
                || expression instanceof BinaryExpr binary && !Expressions.isCalculation(binary);
    }

    /** Whether an expression calculates, also in parentheses. */
    static boolean isCalculation(Node node) {
        return node instanceof EnclosedExpr enclosed
                ? isCalculation(enclosed.getInner())
                : node instanceof BinaryExpr binary && Expressions.isCalculation(binary);
    }
}
