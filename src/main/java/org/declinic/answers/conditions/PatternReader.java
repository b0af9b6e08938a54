package org.declinic.answers.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.model.Binding;
import org.drools.model.Declaration;
import org.drools.model.From;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.patterns.EvalImpl;

/** Reads patterns as they are written, beside what they were compiled to. */
final class PatternReader {

    private static final Pattern INLINE = Pattern.compile("acc(?:umulate)?\\s*\\(");

    private final Texts texts;
    private final Variables variables;

    PatternReader(Texts texts, Variables variables) {
        this.texts = texts;
        this.variables = variables;
    }

    /** A pattern, or empty when it cannot be explained. */
    Optional<Element> pattern(int number, PatternDescr written, org.drools.model.Pattern<?> compiled) {
        Variable<?> fact = compiled.getPatternVariable();
        Values values = null;
        if (fact instanceof Declaration<?> declared && declared.getSource() != null) {
            values = declared.getSource() instanceof From<?> from ? Values.of(from) : null;
            if (values == null) {
                return Optional.empty();
            }
        }
        String type = written.getObjectType();
        About about = About.of(
                values == null ? type.substring(type.lastIndexOf('.') + 1) : null,
                fact.getName(),
                written.getSource() instanceof FromDescr from ? from.getExpression() : "");
        bind(written, about.type());
        Optional<List<SingleConstraint>> tests = Compiled.single(compiled.getConstraint());
        if (tests.isEmpty() || !written.getBehaviors().isEmpty()) {
            return Optional.empty();
        }
        Values source = values;
        return demands(number, written, about, tests.get()).map(demands -> new FactElement(compiled, source, demands));
    }

    private Optional<List<Demand>> demands(
            int number, PatternDescr written, About about, List<SingleConstraint> tests) {
        List<BaseDescr> testing = testing(written);
        if (isPositional(written) && tests.isEmpty()) {
            return Optional.of(List.of(whole(ConditionKind.FACT, number, written, about)));
        } else if (isPositional(written)) {
            return Optional.of(List.of(Demand.byPosition(
                    texts.place(written), number, texts.of(written), about(texts.of(written), about), tests)));
        }
        if (testing.isEmpty()) {
            return tests.isEmpty()
                    ? Optional.of(List.of(whole(ConditionKind.FACT, number, written, about)))
                    : Optional.empty();
        }
        return Compiled.match(testing.stream().map(texts::of).toList(), tests).map(matched -> {
            List<Demand> demands = new ArrayList<>();
            for (int i = 0; i < testing.size(); i++) {
                demands.add(constraint(number, testing.get(i), about, matched.get(i)));
            }
            return demands;
        });
    }

    /** What is accumulated, or empty when what is demanded of it cannot be found in what it was compiled to. */
    Optional<Element> result(int number, PatternDescr written, List<Element> inside, Accumulated accumulated) {
        boolean inline = INLINE.matcher(texts.of(written)).lookingAt();
        String fact =
                inline ? null : accumulated.accumulate().getBoundVariables()[0].getName();
        About about = About.of(null, fact, "");
        List<SingleConstraint> tests = new ArrayList<>();
        List<Binding> bindings = new ArrayList<>();
        for (org.drools.model.Pattern<?> result : accumulated.results()) {
            Optional<List<SingleConstraint>> each = Compiled.single(result.getConstraint());
            if (each.isEmpty()) {
                return Optional.empty();
            }
            tests.addAll(each.get());
            bindings.addAll(result.getBindings());
        }
        List<BaseDescr> testing = testing(written);
        return Compiled.find(testing.stream().map(texts::of).toList(), tests).map(found -> {
            List<Demand> demands = new ArrayList<>();
            demands.add(whole(ConditionKind.RESULT, number, written, about));
            for (int i = 0; i < testing.size(); i++) {
                demands.add(constraint(number, testing.get(i), about, List.of(found.get(i))));
            }
            return new ResultElement(demands, inside, accumulated.accumulate(), bindings);
        });
    }

    /** An {@code eval}. */
    Demand test(int number, BaseDescr written, EvalImpl compiled) {
        String text = texts.of(written);
        About about = About.of(variables.fields(text, null));
        return Demand.of(ConditionKind.TEST, texts.place(written), number, text, about, List.of(compiled.getExpr()));
    }

    private Demand whole(ConditionKind kind, int number, PatternDescr written, About about) {
        return Demand.of(kind, texts.place(written), number, texts.of(written), about, List.of());
    }

    private Demand constraint(int number, BaseDescr written, About about, List<SingleConstraint> compiled) {
        String text = texts.of(written);
        return Demand.of(ConditionKind.CONSTRAINT, texts.place(written), number, text, about(text, about), compiled);
    }

    private About about(String text, About pattern) {
        List<Comparison> either = Comparison.in(text);
        List<Comparison> together = either.isEmpty() ? Comparison.together(text) : List.of();
        List<Comparison> comparisons = either.isEmpty() ? together : either;
        About about = new About(
                pattern.type(),
                pattern.fact(),
                pattern.source(),
                variables.fields(text, pattern.type()),
                comparisons,
                !together.isEmpty(),
                Comparison.joined(text),
                false);
        boolean calculated = comparisons.stream()
                .anyMatch(each ->
                        each.isCalculated() || each.isConstant() && !variables.isOfEnum(about.field(each.left())));
        return calculated
                ? new About(
                        about.type(),
                        about.fact(),
                        about.source(),
                        about.fields(),
                        comparisons.size() == 1 ? comparisons : List.of(),
                        false,
                        about.joined(),
                        true)
                : about;
    }

    private void bind(PatternDescr written, String type) {
        variables.bind(
                written.getIdentifier(),
                type,
                constraints(written)
                        .flatMap(each -> Constraint.of(texts.of(each)).bindings().stream())
                        .toList());
    }

    private List<BaseDescr> testing(PatternDescr written) {
        return constraints(written)
                .filter(each -> Constraint.of(texts.of(each)).tests())
                .toList();
    }

    private static Stream<BaseDescr> constraints(PatternDescr written) {
        return written.getConstraint().getDescrs().stream().map(BaseDescr.class::cast);
    }

    private static boolean isPositional(PatternDescr written) {
        return constraints(written)
                .anyMatch(each -> each instanceof ExprConstraintDescr constraint
                        && constraint.getType() == ExprConstraintDescr.Type.POSITIONAL);
    }
}
