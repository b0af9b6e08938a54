package org.declinic.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.declinic.conditions.Step.Kind;
import org.declinic.syntax.RuleFile;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Takes the {@code when} of rules apart into steps. */
final class RuleSteps {

    private final RuleFile file;
    private final boolean alsoAlone;
    private final Variables variables = new Variables();

    /** Of the rules of a file. With {@code alsoAlone}, steps know how they are held without what stands before. */
    RuleSteps(RuleFile file, boolean alsoAlone) {
        this.file = file;
        this.alsoAlone = alsoAlone;
    }

    /** Steps, and what stands before that which follows them. */
    private record Walked(List<Step> steps, Prefix after) {}

    /** The steps of a rule; of one that extends another, none can be explained. */
    List<Step> of(RuleDescr rule, Prefix nothing) {
        variables.clear();
        return all(nothing, rule.getLhs().getDescrs(), rule.getParentName() == null)
                .steps();
    }

    private Walked all(Prefix before, List<?> elements) {
        return all(before, elements, true);
    }

    private Walked all(Prefix before, List<?> elements, boolean explainable) {
        List<Step> steps = new ArrayList<>();
        Prefix after = before;
        boolean explained = explainable;
        for (Object each : elements) {
            BaseDescr element = (BaseDescr) each;
            explained = explained && !Unexplained.holds(element);
            Walked walked = explained ? one(after, element) : whole(Kind.NOT_EXPLAINED, after, element, List.of());
            steps.addAll(walked.steps());
            after = walked.after();
        }
        return new Walked(steps, after);
    }

    private Walked one(Prefix before, BaseDescr element) {
        if (element instanceof AndDescr group) {
            return all(before, group.getDescrs());
        }
        Set<String> outer = variables.named();
        Walked walked = element instanceof PatternDescr pattern
                ? pattern(before, pattern, outer)
                : group(before, element, outer);
        variables.name(text(element));
        return walked;
    }

    private Walked group(Prefix before, BaseDescr element, Set<String> outer) {
        Kind kind = element instanceof OrDescr ? Kind.OR : kind(element).orElse(Kind.TEST);
        Walked walked = whole(kind, before, element, inside(kind, before, element));
        Step step = walked.steps().get(0);
        if (!isAlone(step.text(), before, outer)) {
            return walked;
        }
        Prefix nothing = Prefix.empty(before.space());
        Step alone = whole(kind, nothing, element, inside(kind, nothing, element))
                .steps()
                .get(0);
        return new Walked(List.of(step.withAlone(alone)), walked.after());
    }

    private List<Step> inside(Kind kind, Prefix before, BaseDescr element) {
        return switch (kind) {
            case OR -> ((OrDescr) element)
                    .getDescrs().stream()
                            .flatMap(branch -> all(before, List.of(branch)).steps().stream())
                            .toList();
            case TEST -> List.of();
            default -> all(before, List.copyOf(((ConditionalElementDescr) element).getDescrs()))
                    .steps();
        };
    }

    private String text(BaseDescr element) {
        return PatternText.of(file, element.getStartCharacter(), element.getEndCharacter());
    }

    private static Optional<Kind> kind(BaseDescr element) {
        if (element instanceof NotDescr) {
            return Optional.of(Kind.NOT);
        }
        if (element instanceof ExistsDescr) {
            return Optional.of(Kind.EXISTS);
        }
        return element instanceof ForallDescr ? Optional.of(Kind.FORALL) : Optional.empty();
    }

    private Walked whole(Kind kind, Prefix before, BaseDescr element, List<Step> inside) {
        String text = text(element);
        Prefix after = before.and(kind == Kind.OR ? "(" + text + "\n)" : text);
        About about = new About(null, variables.fields(text, null), List.of(), null);
        return new Walked(
                List.of(step(kind, element.getStartCharacter(), text, about, before, before, after, inside)), after);
    }

    private Walked pattern(Prefix before, PatternDescr pattern, Set<String> outer) {
        PatternText text = new PatternText(file, pattern, before.nextFact());
        List<Constraint> constraints = text.constraints();
        String type = text.isOfFact() && text.canBeShortened() ? pattern.getObjectType() : null;
        variables.bind(type, constraints);
        List<Step> steps = new ArrayList<>();
        List<Step> inside = source(before, pattern);
        boolean whole = !text.canBeShortened() || constraints.stream().noneMatch(Constraint::tests);
        if (whole || !inside.isEmpty()) {
            steps.add(fact(before, pattern, text, About.type(type), inside, outer));
        }
        Prefix reached = whole || inside.isEmpty() ? before : text.after(before, 0);
        boolean alone = type != null
                && constraints.stream()
                        .filter(each -> !each.tests())
                        .noneMatch(each -> Variables.uses(each.text(), outer));
        for (int i = 0; i < constraints.size() && !whole; i++) {
            Constraint constraint = constraints.get(i);
            if (constraint.tests()) {
                Prefix met = text.after(before, i + 1);
                Step step = step(
                                Kind.CONSTRAINT,
                                constraint.offset(),
                                constraint.text(),
                                about(constraint, type, text, before, i),
                                reached,
                                text.after(before, i),
                                met,
                                List.of())
                        .at(before.elements().size());
                steps.add(alone && isAlone(constraint.text(), reached, outer) ? alone(step, text, i) : step);
                reached = met;
            }
        }
        return new Walked(steps, text.after(before, constraints.size()));
    }

    private Step fact(
            Prefix before, PatternDescr pattern, PatternText text, About about, List<Step> inside, Set<String> outer) {
        Kind kind = inside.isEmpty() ? Kind.FACT : Kind.RESULT;
        int start = pattern.getStartCharacter();
        Step step = step(kind, start, text(pattern), about, before, before, text.after(before, 0), inside);
        if (kind == Kind.RESULT || !isAlone(step.text(), before, outer)) {
            return step;
        }
        Prefix nothing = Prefix.empty(before.space());
        return step.withAlone(
                step(kind, start, text(pattern), about, nothing, nothing, text.after(nothing, 0), List.of()));
    }

    private static Step alone(Step step, PatternText text, int constraint) {
        Prefix nothing = Prefix.empty(step.before().space());
        return step.withAlone(new Step(
                step.kind(),
                step.place(),
                step.element(),
                step.text(),
                step.about()
                        .needing(
                                step.about().needed() == null
                                        ? null
                                        : calculated(step.about(), text.after(nothing, 0))),
                nothing,
                text.after(nothing, 0),
                text.only(nothing, constraint),
                List.of(),
                null));
    }

    private About about(Constraint constraint, String type, PatternText text, Prefix before, int number) {
        List<Comparison> comparisons = Comparison.in(constraint.text());
        boolean calculated = type != null && comparisons.size() == 1 && variables.decide(comparisons.get(0));
        About about = new About(type, variables.fields(constraint.text(), type), comparisons, null);
        return calculated ? about.needing(calculated(about, text.after(before, number))) : about;
    }

    /** A binding in a pattern would not do: of variables that other patterns bind, it has no value. */
    private static Prefix calculated(About about, Prefix open) {
        String expression = about.comparisons().get(0).right().get(0);
        return open.and(About.NEEDED + " : Object() from ( " + expression + " )");
    }

    /** Whether a text names nothing that stands before it. */
    private boolean isAlone(String text, Prefix before, Set<String> outer) {
        return alsoAlone && !before.isEmpty() && !Variables.uses(text, outer);
    }

    private List<Step> source(Prefix before, PatternDescr pattern) {
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            return all(before, List.of(accumulate.getInput())).steps();
        }
        return pattern.getSource() instanceof CollectDescr collect
                ? all(before, List.of(collect.getInputPattern())).steps()
                : List.of();
    }

    private Step step(
            Kind kind,
            int offset,
            String text,
            About about,
            Prefix before,
            Prefix open,
            Prefix met,
            List<Step> inside) {
        String line = text.replaceAll("\\s*\\n\\s*", " ");
        int element = before.elements().size();
        return new Step(kind, file.place(offset), element, line, about, before, open, met, inside, null);
    }
}
