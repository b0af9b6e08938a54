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

/** Finds rules that no scenario expects, and texts that stand nowhere else: often they are misspelt. */
final class Untested {

    /** A text that a rule compares with a field. */
    private record Compared(Rule rule, String field, String text, Span place) {}

    private static final Set<BinaryExpr.Operator> COMPARING =
            Set.of(BinaryExpr.Operator.EQUALS, BinaryExpr.Operator.NOT_EQUALS);

    private final Evidence evidence;
    private final List<Compared> texts = new ArrayList<>();

    private Untested(Evidence evidence) {
        this.evidence = evidence;
    }

    static void check(List<Rule> rules, Evidence evidence, Consumer<Finding> findings) {
        Untested untested = new Untested(evidence);
        for (Rule rule : rules) {
            if (!evidence.expects(rule.name())) {
                findings.accept(rule.nameSpan()
                        .finding(Code.NO_SCENARIO, "no scenario expects this rule to fire")
                        .help("add one to " + scenarioFile(rule) + " that names it under fires"));
            }
            Values.visit(
                    rule,
                    (pattern, constraint, values) ->
                            untested.collect(constraint.expression(), rule, constraint, values));
        }
        Map<String, List<Compared>> byField = untested.texts.stream().collect(groupingBy(Compared::field));
        untested.texts.forEach(text -> untested.check(text, byField, findings));
    }

    private static String scenarioFile(Rule rule) {
        String path = rule.file().file().path();
        return path.substring(path.lastIndexOf('/') + 1).replace(".drl", ".test.yaml");
    }

    private void collect(Node node, Rule rule, Constraint constraint, Values values) {
        if (node instanceof BinaryExpr binary && COMPARING.contains(binary.getOperator())) {
            collect(binary.getLeft(), List.of(binary.getRight()), rule, constraint, values);
        } else if (node instanceof PointFreeExpr pointFree
                && !pointFree.getOperator().getIdentifier().equals("matches")) {
            collect(pointFree.getLeft(), pointFree.getRight(), rule, constraint, values);
        }
        Expressions.parts(node).forEach(part -> collect(part, rule, constraint, values));
    }

    private void collect(
            Expression left, List<? extends Expression> right, Rule rule, Constraint constraint, Values values) {
        values.of(left)
                .filter(Value::mayBeUnknown)
                .ifPresent(field -> right.forEach(value -> {
                    if (value instanceof StringLiteralExpr text) {
                        texts.add(new Compared(rule, field.field(), text.getValue(), constraint.of(text)));
                    }
                }));
    }

    private void check(Compared compared, Map<String, List<Compared>> byField, Consumer<Finding> findings) {
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
