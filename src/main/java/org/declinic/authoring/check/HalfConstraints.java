package org.declinic.authoring.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.List;
import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Constraint;
import org.declinic.language.semantics.Expressions;
import org.declinic.language.semantics.Rule;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;

/** Finds comparisons that leave out what is compared: the coming parser of Drools rejects them. */
final class HalfConstraints implements EachRule {

    @Override
    public void check(Rule rule, Consumer<Finding> findings) {
        rule.patterns().stream()
                .flatMap(pattern -> pattern.constraints().stream())
                .forEach(constraint -> check(constraint.expression(), null, constraint, findings));
    }

    private static void check(Node node, Expression compared, Constraint constraint, Consumer<Finding> findings) {
        if (node instanceof HalfBinaryExpr || node instanceof HalfPointFreeExpr) {
            Span half = withOperator(constraint, constraint.of(node));
            Finding finding = half.finding(Code.HALF_CONSTRAINT, "'" + half.text() + "' does not say what is compared");
            findings.accept(
                    compared == null
                            ? finding
                            : finding.help("write " + constraint.of(compared).text() + " " + half.text()));
        }
        Expression left = node instanceof BinaryExpr binary ? comparedIn(binary.getLeft()) : null;
        Expressions.parts(node).forEach(part -> check(part, left, constraint, findings));
    }

    /** The operator stands before the value. */
    private static Span withOperator(Constraint constraint, Span value) {
        List<Token> words =
                ParsedFile.words(constraint.span().at(constraint.span().from(), value.from()));
        return words.isEmpty() ? value : value.at(words.get(words.size() - 1).from(), value.to());
    }

    private static Expression comparedIn(Expression left) {
        return left instanceof BinaryExpr binary ? comparedIn(binary.getLeft()) : left;
    }
}
