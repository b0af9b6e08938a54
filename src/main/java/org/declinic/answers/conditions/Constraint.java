package org.declinic.answers.conditions;

import static java.util.stream.Collectors.toSet;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.language.semantics.Expressions;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;

/**
 * What stands between two commas of a pattern.
 *
 * @param bindings the variables that it binds, each with its field, such as {@code $limit : spendingLimit}
 * @param tests whether it does more than bind
 * @param comparisons what it compares
 */
record Constraint(List<String> bindings, boolean tests, Comparisons comparisons) {

    /** Of a text that is no expression, such as a unification. */
    private static final Constraint NOT_READ = new Constraint(List.of(), true, Comparisons.NONE);

    private static final Pattern NULL_TEST = Pattern.compile("([$\\w][$\\w.!]*?)\\s*[!=]=\\s*null\\b");

    /** What a text says. */
    static Constraint of(String text) {
        try {
            DrlxExpression parsed = parse(text);
            List<String> bindings = new ArrayList<>();
            bind(parsed, bindings);
            boolean tests = parsed.getBind() == null || tested(parsed.getExpr()) != parsed.getExpr();
            return new Constraint(bindings, tests, Comparisons.in(parsed));
        } catch (ParseProblemException noExpression) {
            return NOT_READ;
        }
    }

    /** Whether the text could be read. */
    boolean isRead() {
        return this != NOT_READ;
    }

    /** Reads a text; one in single quotes as Drools does, as if they were double. */
    private static DrlxExpression parse(String text) {
        return DrlxParseUtil.parseExpression(Named.QUOTED
                .matcher(text)
                .replaceAll(quoted -> Matcher.quoteReplacement(
                        quoted.group().contains("\"")
                                ? quoted.group()
                                : quoted.group().replace('\'', '"'))));
    }

    /** The fields and variables of which being known, or not, is what a text is about. */
    static Set<String> testedForNull(String text) {
        return NULL_TEST
                .matcher(text)
                .results()
                .map(test -> test.group(1).replace("!.", "."))
                .collect(toSet());
    }

    private static void bind(Expression expression, List<String> bindings) {
        if (expression instanceof DrlxExpression bound) {
            if (bound.getBind() != null) {
                bindings.add(bound.getBind() + " : " + PrintUtil.printNode(tested(bound.getExpr())));
            }
            bind(bound.getExpr(), bindings);
        } else if (expression instanceof BinaryExpr both) {
            bind(both.getLeft(), bindings);
            bind(both.getRight(), bindings);
        }
    }

    /** The left side of a comparison, which is what a variable before it stands for. */
    private static Expression tested(Expression expression) {
        if (expression instanceof PointFreeExpr comparison) {
            return comparison.getLeft();
        }
        return expression instanceof BinaryExpr comparison && !Expressions.isCalculation(comparison)
                ? tested(comparison.getLeft())
                : expression;
    }
}
