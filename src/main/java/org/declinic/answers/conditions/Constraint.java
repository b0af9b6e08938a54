package org.declinic.answers.conditions;

import static java.util.stream.Collectors.toSet;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.language.semantics.Expressions;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;
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

    private static final Pattern MARK = Pattern.compile(Named.QUOTED + "|&&|[(){}\\[\\]]");
    /** A path, a call, an index or a calculation, which constants and negative numbers are not. */
    private static final Pattern USES = Pattern.compile(
            "\\b[a-z_$]\\w*\\s*!?\\.|(?<=[\\w$])(?<!\\bin)\\s*\\(|\\[|[*/%+]|-(?!\\d)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern NULL_TEST = Pattern.compile("([$\\w][$\\w.!]*?)\\s*[!=]=\\s*null\\b");

    /** The constraints of a text; what "&&" joins are several. */
    static List<Constraint> in(int offset, String text) {
        DrlxExpression parsed;
        try {
            parsed = parse(text);
        } catch (ParseProblemException noExpression) { // such as a unification
            return List.of(new Constraint(offset, text, List.of(), true));
        }
        if (parsed.getBind() == null
                && parsed.getExpr() instanceof EnclosedExpr enclosed
                && isJoined(enclosed.getInner())) {
            return part(offset, text, 1, text.length() - 1);
        }
        if (parsed.getBind() == null && isJoined(parsed.getExpr())) {
            List<Constraint> parts = new ArrayList<>();
            int from = 0;
            for (int and : ands(text)) {
                parts.addAll(part(offset, text, from, and));
                from = and + 2;
            }
            parts.addAll(part(offset, text, from, text.length()));
            return parts;
        }
        List<String> bindings = new ArrayList<>();
        bind(parsed, bindings);
        boolean tests = parsed.getBind() == null || tested(parsed.getExpr()) != parsed.getExpr();
        return List.of(new Constraint(offset, text, bindings, tests));
    }

    /** Reads a text; one in single quotes as Drools does, as if they were double. */
    static DrlxExpression parse(String text) {
        return DrlxParseUtil.parseExpression(Named.QUOTED
                .matcher(text)
                .replaceAll(quoted -> Matcher.quoteReplacement(
                        quoted.group().contains("\"")
                                ? quoted.group()
                                : quoted.group().replace('\'', '"'))));
    }

    /** Whether it uses a value in a way that fails when the value is unknown. */
    boolean canThrow() {
        return USES.matcher(Named.QUOTED.matcher(text).replaceAll("")).find();
    }

    private static List<Constraint> part(int offset, String text, int from, int to) {
        String part = text.substring(from, to);
        int start = from + part.length() - part.stripLeading().length();
        return in(offset + start, part.strip());
    }

    /** Whether an expression is of several with "&&" between them, each whole: not {@code a > 1 && < 5}. */
    private static boolean isJoined(Expression expression) {
        return expression instanceof BinaryExpr both
                && both.getOperator() == BinaryExpr.Operator.AND
                && both.findAll(HalfBinaryExpr.class).isEmpty()
                && both.findAll(HalfPointFreeExpr.class).isEmpty();
    }

    /** Where "&&" stands outside of quotes and brackets. */
    private static List<Integer> ands(String text) {
        List<Integer> ands = new ArrayList<>();
        int depth = 0;
        Matcher matcher = MARK.matcher(text);
        while (matcher.find()) {
            switch (matcher.group()) {
                case "(", "[", "{" -> depth++;
                case ")", "]", "}" -> depth--;
                case "&&" -> ands.addAll(depth == 0 ? List.of(matcher.start()) : List.of());
                default -> {
                    // a text in quotes
                }
            }
        }
        return ands;
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
