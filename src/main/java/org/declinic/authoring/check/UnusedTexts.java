package org.declinic.authoring.check;

import static java.util.stream.Collectors.groupingBy;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Constraint;
import org.declinic.language.semantics.Expressions;
import org.declinic.language.semantics.Rule;
import org.declinic.language.syntax.Span;
import org.declinic.text.DidYouMean;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/** Finds texts that stand nowhere else: often they are misspelt. */
final class UnusedTexts implements RuleCheck {

    /** A text that a rule compares with a field. */
    private record Compared(Rule rule, String field, String text, Span place) {}

    private static final Set<BinaryExpr.Operator> COMPARING =
            Set.of(BinaryExpr.Operator.EQUALS, BinaryExpr.Operator.NOT_EQUALS);

    @Override
    public void check(Checked rules, Consumer<Finding> findings) {
        List<Compared> texts = new ArrayList<>();
        for (Rule rule : rules.ofTheUser()) {
            Values.visit(
                    rule,
                    (pattern, constraint, values) -> collect(constraint.expression(), rule, constraint, values, texts));
        }
        Map<String, List<Compared>> byField = texts.stream().collect(groupingBy(Compared::field));
        texts.forEach(text -> check(text, byField, rules.evidence(), findings));
    }

    private static void collect(Node node, Rule rule, Constraint constraint, Values values, List<Compared> texts) {
        if (node instanceof BinaryExpr binary && COMPARING.contains(binary.getOperator())) {
            collect(binary.getLeft(), List.of(binary.getRight()), rule, constraint, values, texts);
        } else if (node instanceof PointFreeExpr pointFree
                && !pointFree.getOperator().getIdentifier().equals("matches")) {
            collect(pointFree.getLeft(), pointFree.getRight(), rule, constraint, values, texts);
        }
        Expressions.parts(node).forEach(part -> collect(part, rule, constraint, values, texts));
    }

    private static void collect(
            Expression left,
            List<? extends Expression> right,
            Rule rule,
            Constraint constraint,
            Values values,
            List<Compared> texts) {
        values.of(left)
                .filter(Value::mayBeUnknown)
                .ifPresent(field -> right.forEach(value -> {
                    if (value instanceof StringLiteralExpr text) {
                        texts.add(new Compared(rule, field.field(), text.getValue(), constraint.of(text)));
                    }
                }));
    }

    private static void check(
            Compared compared, Map<String, List<Compared>> byField, Evidence evidence, Consumer<Finding> findings) {
        Set<String> known = new TreeSet<>(evidence.texts(compared.field()));
        if (known.contains(compared.text())) {
            return;
        }
        byField.get(compared.field()).stream()
                .filter(other -> other.rule() != compared.rule())
                .map(Compared::text)
                .forEach(known::add);
        if (!known.contains(compared.text())) {
            String message = "no sample, scenario or other rule has the text \"" + compared.text() + "\"";
            findings.accept(
                    compared.place().finding(Code.UNUSED_TEXT, message).help(DidYouMean.help(compared.text(), known)));
        }
    }
}
