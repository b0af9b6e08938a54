package org.declinic.conditions;

import static java.util.stream.Collectors.toSet;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;

/**
 * What stands between two commas of a pattern.
 *
 * @param offset where it begins in its file
 * @param text as the rule has it
 * @param bindings the variables that it binds, each with its field, such as {@code $limit : spendingLimit}
 * @param tests whether it does more than bind
 */
record Constraint(int offset, String text, List<String> bindings, boolean tests) {

    private static final Pattern NULL_TEST = Pattern.compile("([$\\w][$\\w.!]*?)\\s*[!=]=\\s*null\\b");

    static Constraint of(int offset, String text) {
        DrlxExpression parsed;
        try {
            parsed = DrlxParseUtil.parseExpression(text);
        } catch (ParseProblemException unification) {
            return new Constraint(offset, text, List.of(), true);
        }
        List<String> bindings = new ArrayList<>();
        bind(parsed, bindings);
        return new Constraint(
                offset, text, bindings, parsed.getBind() == null || tested(parsed.getExpr()) != parsed.getExpr());
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
        return expression instanceof BinaryExpr comparison && !isCalculation(comparison.getOperator())
                ? tested(comparison.getLeft())
                : expression;
    }

    private static boolean isCalculation(BinaryExpr.Operator operator) {
        return switch (operator) {
            case PLUS, MINUS, MULTIPLY, DIVIDE, REMAINDER -> true;
            default -> false;
        };
    }
}
