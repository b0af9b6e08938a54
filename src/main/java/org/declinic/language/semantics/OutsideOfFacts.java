package org.declinic.language.semantics;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Span;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;

/** Reads the expressions of a rule's conditions that stand outside of the parentheses of facts. */
record OutsideOfFacts(ParsedFile file, String rule, RuleScope scope) {

    /** What may stand between two words. */
    private static final String GAP = "(?:\\s|//[^\n]*|/\\*(?s:.*?)\\*/)*+";

    /** What stands behind {@code from}, or {@code null} where it cannot be read. */
    Constraint from(PatternDescr pattern, FromDescr from) {
        Constraint source = read(pattern, "from" + GAP, from.getExpression());
        if (source != null) {
            Calculated calculated = calculated(source);
            new SourceCalculations(calculated).checkFrom(source.expression());
            new AmountCalculations(calculated).check(source.expression());
        }
        return source;
    }

    /**
     * The functions of an accumulate.
     *
     * @param own the names of what is accumulated
     */
    void functions(PatternDescr pattern, AccumulateDescr accumulate, Set<String> own) {
        accumulate.getFunctions().forEach(function -> {
            for (String value : function.getParams()) {
                Constraint calculation = read(pattern, function.getFunction() + GAP + "\\(" + GAP, value);
                if (calculation != null) {
                    new SourceCalculations(calculated(calculation))
                            .checkFunction(function.getFunction(), calculation.expression(), own);
                }
            }
        });
    }

    private Calculated calculated(Constraint outside) {
        return new Calculated(scope, null, outside.placed());
    }

    private Constraint read(PatternDescr pattern, String before, String written) {
        Span span = file.span(rule, pattern);
        Matcher found = Pattern.compile(before + "(" + Pattern.quote(written) + ")")
                .matcher(file.file().text())
                .region(span.from(), span.to());
        if (!found.find()) {
            return null;
        }
        Span place = span.at(found.start(1), found.end(1));
        return Expressions.parse(written)
                .map(DrlxExpression::getExpr)
                .map(expression -> new Constraint(place, null, expression, new Placed(place, expression)))
                .orElse(null);
    }
}
