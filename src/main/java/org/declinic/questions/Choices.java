package org.declinic.questions;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.declinic.semantics.Pattern;
import org.declinic.semantics.RuleSet;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/** The texts that rules compare fields with: what to offer as answers. Immutable. */
public final class Choices {

    private static final Set<String> MEMBERSHIP = Set.of("in", "contains");

    private final List<Pattern> patterns;

    /**
     * Of a rule set.
     *
     * @param rules what its rules mean
     */
    public Choices(RuleSet rules) {
        patterns =
                rules.rules().stream().flatMap(rule -> rule.patterns().stream()).toList();
    }

    /** A comparison of a field with texts. */
    private record Comparison(String field, boolean equal, List<String> texts) {}

    /**
     * The texts that a field is compared with in facts like the one that a question is about.
     *
     * @param asked the question
     * @return the texts in the order in which the rules have them; none when rules compare the field with no text
     */
    public List<String> of(Asked asked) {
        Set<String> texts = new LinkedHashSet<>();
        for (Pattern pattern : patterns) {
            if (pattern.typeName().equals(asked.type())) {
                add(pattern, asked, texts);
            }
        }
        return List.copyOf(texts);
    }

    private static void add(Pattern pattern, Asked asked, Set<String> texts) {
        List<Comparison> ofPattern = new ArrayList<>();
        for (var constraint : pattern.constraints()) {
            List<List<Comparison>> alternatives = alternatives(constraint.expression())
                    .map(Choices::comparisons)
                    .toList();
            List<List<Comparison>> agreeing = alternatives.stream()
                    .filter(comparisons -> comparisons.stream().allMatch(each -> agrees(each, asked.of())))
                    .toList();
            if (agreeing.isEmpty()) {
                return; // a pattern of other facts
            }
            agreeing.forEach(ofPattern::addAll);
        }
        ofPattern.stream()
                .filter(comparison -> comparison.field().equals(asked.field()))
                .forEach(comparison -> texts.addAll(comparison.texts()));
    }

    private static boolean agrees(Comparison comparison, Map<String, Object> of) {
        Object value = of.get(comparison.field());
        return value == null || !comparison.equal() || comparison.texts().contains(value.toString());
    }

    private static Stream<Expression> alternatives(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return alternatives(enclosed.getInner());
        }
        return expression instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.OR
                ? Stream.concat(alternatives(binary.getLeft()), alternatives(binary.getRight()))
                : Stream.of(expression);
    }

    private static List<Comparison> comparisons(Expression expression) {
        List<Comparison> found = new ArrayList<>();
        collect(expression, found);
        return found;
    }

    private static void collect(Expression expression, List<Comparison> found) {
        if (expression instanceof EnclosedExpr enclosed) {
            collect(enclosed.getInner(), found);
        } else if (expression instanceof PointFreeExpr pointFree) {
            if (MEMBERSHIP.contains(pointFree.getOperator().asString())) {
                add(pointFree.getLeft(), !pointFree.isNegated(), pointFree.getRight(), found);
            }
        } else if (expression instanceof BinaryExpr binary) {
            switch (binary.getOperator()) {
                case AND, OR -> {
                    collect(binary.getLeft(), found);
                    collect(binary.getRight(), found);
                }
                case EQUALS -> add(binary.getLeft(), true, List.of(binary.getRight()), found);
                case NOT_EQUALS -> add(binary.getLeft(), false, List.of(binary.getRight()), found);
                default -> {
                    // an order of numbers or times
                }
            }
        }
    }

    private static void add(Expression field, boolean equal, List<Expression> values, List<Comparison> found) {
        List<String> texts = values.stream()
                .filter(StringLiteralExpr.class::isInstance)
                .map(value -> ((StringLiteralExpr) value).asString())
                .toList();
        if (field instanceof NameExpr name && !texts.isEmpty()) {
            found.add(new Comparison(name.getNameAsString(), equal, texts));
        }
    }
}
