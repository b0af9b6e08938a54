package org.declinic.answers.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.declinic.language.syntax.RuleFile;
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
    private final Variables variables;
    private final PatternSteps patterns;

    /** Of the rules of a file. With {@code alsoAlone}, steps know how they are held without what stands before. */
    RuleSteps(RuleFile file, boolean alsoAlone, TypeFields types) {
        this.file = file;
        this.alsoAlone = alsoAlone;
        this.variables = new Variables(types);
        this.patterns = new PatternSteps(file, alsoAlone, variables);
    }

    /** Steps, and what stands before that which follows them. */
    record Walked(List<Step> steps, Prefix after) {}

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
            Walked walked =
                    explained ? one(after, element) : whole(ConditionKind.NOT_EXPLAINED, after, element, List.of());
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
                ? patterns.of(before, pattern, source(before, pattern), outer)
                : group(before, element, outer);
        variables.name(text(element));
        return walked;
    }

    private Walked group(Prefix before, BaseDescr element, Set<String> outer) {
        ConditionKind kind =
                element instanceof OrDescr ? ConditionKind.OR : kind(element).orElse(ConditionKind.TEST);
        Walked walked = whole(kind, before, element, inside(kind, before, element));
        Step step = walked.steps().get(0);
        if (!alsoAlone || before.isEmpty() || Variables.uses(step.text(), outer)) {
            return walked;
        }
        Prefix nothing = Prefix.empty(before.space());
        Step alone = whole(kind, nothing, element, inside(kind, nothing, element))
                .steps()
                .get(0);
        return new Walked(List.of(step.withAlone(alone)), walked.after());
    }

    private List<Step> inside(ConditionKind kind, Prefix before, BaseDescr element) {
        return switch (kind) {
            case OR ->
                ((OrDescr) element)
                        .getDescrs().stream()
                                .flatMap(branch -> all(before, List.of(branch)).steps().stream())
                                .toList();
            case TEST -> List.of();
            default ->
                all(before, List.copyOf(((ConditionalElementDescr) element).getDescrs()))
                        .steps();
        };
    }

    private List<Step> source(Prefix before, PatternDescr pattern) {
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            return all(before, List.of(accumulate.getInput())).steps();
        }
        return pattern.getSource() instanceof CollectDescr collect
                ? all(before, List.of(collect.getInputPattern())).steps()
                : List.of();
    }

    private static Optional<ConditionKind> kind(BaseDescr element) {
        if (element instanceof NotDescr) {
            return Optional.of(ConditionKind.NOT);
        }
        if (element instanceof ExistsDescr) {
            return Optional.of(ConditionKind.EXISTS);
        }
        return element instanceof ForallDescr ? Optional.of(ConditionKind.FORALL) : Optional.empty();
    }

    private Walked whole(ConditionKind kind, Prefix before, BaseDescr element, List<Step> inside) {
        String text = text(element);
        Prefix after = before.and(kind == ConditionKind.OR ? "(" + text + "\n)" : text);
        About about = new About(null, null, "", variables.fields(text, null), List.of(), null);
        return new Walked(
                List.of(Step.of(
                        kind, file.place(element.getStartCharacter()), text, about, before, before, after, inside)),
                after);
    }

    private String text(BaseDescr element) {
        return PatternText.of(file, element.getStartCharacter(), element.getEndCharacter());
    }
}
