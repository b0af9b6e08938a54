package org.declinic.answers.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.declinic.answers.conditions.RuleSteps.Walked;
import org.declinic.language.syntax.RuleFile;
import org.drools.drl.ast.descr.PatternDescr;

/** Takes patterns apart into a step for each constraint that tests something. */
final class PatternSteps {

    private final RuleFile file;
    private final boolean alsoAlone;
    private final Variables variables;

    PatternSteps(RuleFile file, boolean alsoAlone, Variables variables) {
        this.file = file;
        this.alsoAlone = alsoAlone;
        this.variables = variables;
    }

    /** The steps of a pattern, of which what it collects or accumulates is inside, behind some named variables. */
    Walked of(Prefix before, PatternDescr pattern, List<Step> inside, Set<String> outer) {
        PatternText text = new PatternText(file, pattern, before.nextFact());
        List<Constraint> constraints = text.constraints();
        About about = About.of(text.type(), text.isOfFact() ? text.fact() : null, text.source());
        variables.bind(pattern.getIdentifier(), about.type(), constraints);
        List<Step> steps = new ArrayList<>();
        boolean whole = !text.canBeShortened() || constraints.stream().noneMatch(Constraint::tests);
        if (whole || !inside.isEmpty()) {
            steps.add(whole(before, pattern, text, about, inside, outer));
        }
        Prefix reached = whole || inside.isEmpty() ? before : text.after(before, 0);
        boolean alone = about.type() != null
                && constraints.stream()
                        .filter(each -> !each.tests())
                        .noneMatch(each -> Variables.uses(each.text(), outer));
        for (int i = 0; i < constraints.size() && !whole; i++) {
            Constraint constraint = constraints.get(i);
            if (constraint.tests()) {
                Prefix open = text.after(before, i);
                Prefix met = text.after(before, i + 1);
                About tested = about(constraint, about, open);
                Step step = Step.of(
                                ConditionKind.CONSTRAINT,
                                file.place(constraint.offset()),
                                constraint.text(),
                                tested,
                                reached,
                                open,
                                met,
                                List.of())
                        .at(before.elements().size());
                boolean shielded =
                        constraints.subList(0, i).stream().anyMatch(Constraint::tests) && constraint.canThrow();
                steps.add(
                        alone && !shielded && isAlone(constraint.text(), reached, outer) ? alone(step, text, i) : step);
                reached = met;
            }
        }
        return new Walked(steps, text.after(before, constraints.size()));
    }

    private Step whole(
            Prefix before, PatternDescr pattern, PatternText text, About about, List<Step> inside, Set<String> outer) {
        Step step = whole(before, pattern, text, about, inside);
        return step.kind() == ConditionKind.RESULT || !isAlone(step.text(), before, outer)
                ? step
                : step.withAlone(whole(Prefix.empty(before.space()), pattern, text, about, List.of()));
    }

    private Step whole(Prefix before, PatternDescr pattern, PatternText text, About about, List<Step> inside) {
        ConditionKind kind = inside.isEmpty() ? text.kind() : ConditionKind.RESULT;
        return Step.of(
                kind,
                file.place(pattern.getStartCharacter()),
                text.whole(),
                about,
                before,
                kind == ConditionKind.POSITIONAL ? text.anyFact(before) : before,
                text.after(before, 0),
                inside);
    }

    private static Step alone(Step step, PatternText text, int constraint) {
        Prefix nothing = Prefix.empty(step.before().space());
        Prefix open = text.after(nothing, 0);
        About about = step.about();
        return step.withAlone(new Step(
                step.kind(),
                step.place(),
                step.element(),
                step.text(),
                about.needing(about.needed() == null ? null : calculated(about, open)),
                nothing,
                open,
                text.only(nothing, constraint),
                List.of(),
                null));
    }

    private About about(Constraint constraint, About pattern, Prefix open) {
        List<Comparison> comparisons = Comparison.in(constraint.text());
        About about = new About(
                pattern.type(),
                pattern.fact(),
                pattern.source(),
                variables.fields(constraint.text(), pattern.type()),
                comparisons,
                null);
        if (comparisons.stream().noneMatch(each -> mustBeCalculated(each, about))) {
            return about;
        }
        boolean calculated = pattern.type() != null
                && comparisons.size() == 1
                && comparisons.get(0).right().size() == 1
                && variables.decide(comparisons.get(0).right().get(0), pattern.type());
        return calculated ? about.needing(calculated(about, open)) : about.comparingNothing();
    }

    private boolean mustBeCalculated(Comparison comparison, About about) {
        return comparison.isCalculated()
                || comparison.isConstant() && !variables.isOfEnum(about.field(comparison.left()));
    }

    /**
     * A binding in a pattern would not do: of variables that other patterns bind, it has no value. What is calculated
     * may be a list, of which "from" would give the values one by one.
     */
    private static Prefix calculated(About about, Prefix open) {
        String expression = about.comparisons().get(0).right().get(0);
        return open.and(About.NEEDED + " : Object() from java.util.Collections.singletonList( " + expression + " )");
    }

    /** Whether a text names nothing that stands before it. */
    private boolean isAlone(String text, Prefix before, Set<String> outer) {
        return alsoAlone && !before.isEmpty() && !Variables.uses(text, outer);
    }
}
