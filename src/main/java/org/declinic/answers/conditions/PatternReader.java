package org.declinic.answers.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
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

    private static final Pattern INLINE = Pattern.compile("(?:acc(?:umulate)?|groupby)\\s*\\(");

    private final Texts texts;
    private final Variables variables;
    private final Omissions omissions;

    PatternReader(Texts texts, Variables variables, Omissions omissions) {
        this.texts = texts;
        this.variables = variables;
        this.omissions = omissions;
    }

    /** A pattern, or empty when it cannot be explained. */
    Optional<Element> pattern(int number, PatternDescr written, org.drools.model.Pattern<?> compiled) {
        List<Written> constraints = Written.of(written, texts);
        boolean omits =
                omissions.in(written, constraints, Stream.of(compiled.getConstraint()), Dropped.Of.PATTERN, List.of());
        Variable<?> fact = compiled.getPatternVariable();
        Values values = null;
        if (fact instanceof Declaration<?> declared && declared.getSource() != null) {
            values = declared.getSource() instanceof From<?> from ? Values.of(from) : null;
            if (values == null) {
                return Optional.empty();
            }
        }
        About about = bound(written, constraints, fact.getName(), values == null);
        Optional<List<SingleConstraint>> tests = Compiled.single(compiled.getConstraint());
        if (omits || tests.isEmpty() || !written.getBehaviors().isEmpty()) {
            return Optional.empty();
        }
        Values source = values;
        return demands(number, written, constraints, about, tests.get())
                .map(demands -> new FactElement(compiled, source, demands));
    }

    /** What the constraints of a pattern of facts are about, save those that test nothing; empty where it is of another kind. */
    Optional<List<About>> facts(PatternDescr written) {
        List<Written> constraints = Written.of(written, texts);
        About about = bound(written, constraints, null, written.getSource() == null);
        boolean plain = written.getSource() == null
                && !written.isQuery()
                && written.getBehaviors().isEmpty()
                && constraints.stream().noneMatch(Written::isPositional);
        return plain
                ? Optional.of(Written.testing(constraints).stream()
                        .map(each -> about(each.text(), each.said(), about))
                        .toList())
                : Optional.empty();
    }

    /** Whether a pattern gives names. */
    boolean binds(PatternDescr written) {
        return written.getIdentifier() != null
                || Written.of(written, texts).stream()
                        .anyMatch(each -> !each.said().bindings().isEmpty());
    }

    /** What a pattern is about; its variables are known from then on. */
    private About bound(PatternDescr written, List<Written> constraints, String fact, boolean ofFacts) {
        String type = written.getObjectType();
        About about = About.of(
                ofFacts ? type.substring(type.lastIndexOf('.') + 1) : null,
                fact,
                written.getSource() instanceof FromDescr from ? from.getExpression() : "");
        variables.bind(
                written.getIdentifier(),
                about.type(),
                constraints.stream()
                        .flatMap(each -> each.said().bindings().stream())
                        .toList());
        return about;
    }

    private Optional<List<Demand>> demands(
            int number, PatternDescr written, List<Written> constraints, About about, List<SingleConstraint> tests) {
        List<Written> testing = Written.testing(constraints);
        boolean positional = constraints.stream().anyMatch(Written::isPositional);
        if (tests.isEmpty() && (positional || testing.isEmpty())) {
            return Optional.of(List.of(whole(ConditionKind.FACT, number, written, about)));
        } else if (positional) {
            String text = texts.of(written);
            About all = about(text, Constraint.of(text), about);
            return Optional.of(List.of(Demand.byPosition(texts.place(written), number, text, all, tests)));
        } else if (testing.isEmpty()) {
            return Optional.empty();
        }
        return Compiled.match(testing.stream().map(Written::text).toList(), tests)
                .map(matched -> {
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
        List<Written> constraints = Written.of(written, texts);
        boolean omits = omissions.in(
                written,
                constraints,
                accumulated.results().stream().map(org.drools.model.Pattern::getConstraint),
                inline ? Dropped.Of.ACCUMULATED : Dropped.Of.FROM_ACCUMULATED,
                accumulated.names());
        if (omits || !accumulated.isExplained()) {
            return Optional.empty();
        }
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
        List<Written> testing = Written.testing(constraints);
        return Compiled.find(testing.stream().map(Written::text).toList(), tests)
                .map(found -> {
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

    private Demand constraint(int number, Written written, About pattern, List<SingleConstraint> compiled) {
        About about = about(written.text(), written.said(), pattern);
        return Demand.of(
                ConditionKind.CONSTRAINT, texts.place(written.descr()), number, written.text(), about, compiled);
    }

    private About about(String text, Constraint said, About pattern) {
        Map<String, String> fields = variables.fields(text, pattern.type());
        About about = new About(pattern.type(), pattern.fact(), pattern.source(), fields, said.comparisons(), false);
        boolean calculated = about.comparisons().stream()
                .anyMatch(each ->
                        each.isCalculated() || each.isConstant() && !variables.isOfEnum(about.field(each.left())));
        return calculated ? new About(about.type(), about.fact(), about.source(), fields, about.joined(), true) : about;
    }
}
