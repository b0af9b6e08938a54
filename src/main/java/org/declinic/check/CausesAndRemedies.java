package org.declinic.check;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.declinic.conclusions.Cause;
import org.declinic.conclusions.Conclude;
import org.declinic.conclusions.Needs;
import org.declinic.finding.Finding;
import org.declinic.semantics.Constraint;
import org.declinic.semantics.Rule;
import org.declinic.semantics.Rule.Annotation;
import org.declinic.syntax.Span;
import org.declinic.text.DidYouMean;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/** Finds causes that nothing is done about, and rules about causes that nothing concludes. */
final class CausesAndRemedies {

    private static final String CAUSE = "cause";

    /** The kinds of conclusions, and the calls that make them: as {@link Needs} says. */
    private static final Map<String, String> CALLS = Stream.of(Conclude.class.getMethods())
            .filter(method -> method.isAnnotationPresent(Needs.class))
            .collect(
                    toMap(method -> method.getAnnotation(Needs.class).value(), Method::getName, (same, again) -> same));

    private CausesAndRemedies() {}

    static void check(List<Rule> rules, Consumer<Finding> findings) {
        TreeSet<String> concluded = rules.stream()
                .flatMap(rule -> rule.annotation(CAUSE).stream())
                .map(Annotation::value)
                .collect(toCollection(TreeSet::new));
        TreeSet<String> served = new TreeSet<>();
        for (Rule rule : rules) {
            Map<String, Span> named = causesNamed(rule);
            if (rule.annotation(CAUSE).isEmpty()) {
                served.addAll(named.keySet());
            }
            named.forEach((code, place) -> {
                if (!concluded.contains(code)) {
                    String near = DidYouMean.help(code, concluded);
                    findings.accept(place.warning("remedy-without-cause", "no rule concludes the cause " + code)
                            .help(near == null ? "write a rule with @cause( \"" + code + "\" )" : near));
                }
            });
        }
        for (Rule rule : rules) {
            rule.annotation(CAUSE)
                    .filter(code -> served.add(code.value()))
                    .ifPresent(code -> findings.accept(code.valueSpan()
                            .warning("cause-without-remedy", "no remedy is against the cause " + code.value())
                            .help("write a rule with @remedy and Cause( code == \"" + code.value() + "\" )")));
        }
    }

    /** Finds rules that speak for a cause or remedy under another title than the first one does, or not at all. */
    static void checkConclusions(List<Rule> rules, Consumer<Finding> findings) {
        Map<String, Annotation> titles = new HashMap<>();
        for (Rule rule : rules) {
            for (Map.Entry<String, String> kind : CALLS.entrySet()) {
                rule.annotation(kind.getKey()).ifPresent(code -> {
                    checkTitle(rule, kind.getKey() + " " + code.value(), titles, findings);
                    boolean calls = rule.unit().then().stream().anyMatch(word -> word.is(kind.getValue()));
                    if (!calls) {
                        findings.accept(rule.nameSpan()
                                .warning("no-conclusion", "the rule has @" + kind.getKey() + " and concludes nothing")
                                .help("write " + kind.getValue() + "( kcontext, ... ); under 'then'"));
                    }
                });
            }
        }
    }

    private static void checkTitle(Rule rule, String what, Map<String, Annotation> titles, Consumer<Finding> findings) {
        rule.annotation("title").ifPresent(title -> {
            Annotation first = titles.putIfAbsent(what, title);
            if (first != null && !first.value().equals(title.value())) {
                findings.accept(title.valueSpan()
                        .warning(
                                "other-title",
                                "the " + what + " has another title in "
                                        + first.valueSpan().shown())
                        .help("write the same title in all its rules"));
            }
        });
    }

    /** The codes that the rule compares with those of causes. */
    private static Map<String, Span> causesNamed(Rule rule) {
        Map<String, Span> named = new HashMap<>();
        rule.patterns().stream()
                .filter(pattern -> pattern.type() != null && pattern.type().javaClass() == Cause.class)
                .flatMap(pattern -> pattern.constraints().stream())
                .forEach(constraint -> codes(constraint, constraint.expression())
                        .forEach(code -> named.putIfAbsent(code.getValue(), constraint.of(code))));
        return named;
    }

    private static Stream<StringLiteralExpr> codes(Constraint constraint, Expression expression) {
        Expression left = expression instanceof BinaryExpr binary
                ? binary.getLeft()
                : expression instanceof PointFreeExpr pointFree ? pointFree.getLeft() : expression;
        List<? extends Expression> right = expression instanceof BinaryExpr binary
                ? List.of(binary.getRight())
                : expression instanceof PointFreeExpr pointFree ? pointFree.getRight() : List.of();
        return constraint.of(left).text().equals("code")
                ? right.stream().filter(StringLiteralExpr.class::isInstance).map(StringLiteralExpr.class::cast)
                : Stream.of();
    }
}
