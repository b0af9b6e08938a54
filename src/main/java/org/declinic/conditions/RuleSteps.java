package org.declinic.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    RuleSteps(RuleFile file) {
        this.file = file;
    }

    /** Steps, and what stands before that which follows them. */
    private record Walked(List<Step> steps, Prefix after) {}

    /** The steps of a rule; of one that extends another, none can be explained. */
    List<Step> of(RuleDescr rule, Prefix nothing) {
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
        if (element instanceof PatternDescr pattern) {
            return pattern(before, pattern);
        }
        if (element instanceof AndDescr group) {
            return all(before, group.getDescrs());
        }
        if (element instanceof OrDescr either) {
            List<Step> branches = either.getDescrs().stream()
                    .flatMap(branch -> all(before, List.of(branch)).steps().stream())
                    .toList();
            return whole(Kind.OR, before, element, branches);
        }
        Optional<Kind> kind = kind(element);
        List<Step> inside = kind.isEmpty()
                ? List.of()
                : all(
                                before,
                                ((ConditionalElementDescr) element)
                                        .getDescrs().stream().toList())
                        .steps();
        return whole(kind.orElse(Kind.TEST), before, element, inside);
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
        String text = PatternText.of(file, element.getStartCharacter(), element.getEndCharacter());
        Prefix after = before.and(kind == Kind.OR ? "(" + text + "\n)" : text);
        return new Walked(
                List.of(step(kind, element.getStartCharacter(), text, null, before, before, after, inside)), after);
    }

    private Walked pattern(Prefix before, PatternDescr pattern) {
        PatternText text = new PatternText(file, pattern, before.nextFact());
        List<Constraint> constraints = text.constraints();
        Prefix any = text.after(before, 0);
        Prefix after = text.after(before, constraints.size());
        String type = text.isOfFact() && text.canBeShortened() ? pattern.getObjectType() : null;
        List<Step> steps = new ArrayList<>();
        List<Step> inside = source(before, pattern);
        boolean alone = !text.canBeShortened() || constraints.stream().noneMatch(Constraint::tests);
        if (alone || !inside.isEmpty()) {
            Kind kind = inside.isEmpty() ? Kind.FACT : Kind.RESULT;
            String written = PatternText.of(file, pattern.getStartCharacter(), pattern.getEndCharacter());
            steps.add(step(kind, pattern.getStartCharacter(), written, type, before, before, any, inside));
        }
        Prefix reached = alone || inside.isEmpty() ? before : any;
        for (int i = 0; i < constraints.size() && !alone; i++) {
            Constraint constraint = constraints.get(i);
            if (constraint.tests()) {
                Prefix open = text.after(before, i);
                Prefix met = text.after(before, i + 1);
                steps.add(step(
                        Kind.CONSTRAINT, constraint.offset(), constraint.text(), type, reached, open, met, List.of()));
                reached = met;
            }
        }
        return new Walked(steps, after);
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
            String type,
            Prefix before,
            Prefix open,
            Prefix met,
            List<Step> inside) {
        return new Step(kind, file.place(offset), text.replaceAll("\\s*\\n\\s*", " "), type, before, open, met, inside);
    }
}
