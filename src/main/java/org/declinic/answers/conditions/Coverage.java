package org.declinic.answers.conditions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which conditions were seen on both sides: to hold, and to fail alone, everything before them holding. What is only
 * unknown was not seen to fail, save where being known is the condition. Not safe to use from many threads at once.
 */
public final class Coverage {

    private static final String NEVER_HELD = "never seen to hold";
    private static final String NEVER_FAILED = "never seen to fail";

    private final Conditions conditions;
    private final Set<Step> held = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Step> failed = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Coverage of rules, of which nothing was seen yet.
     *
     * @param conditions the conditions of the rules
     */
    public Coverage(Conditions conditions) {
        this.conditions = conditions;
    }

    /**
     * Takes one more set of facts into account. Conditions that were seen on both sides are not asked about again.
     *
     * @param all every object of a working memory after all rules have fired
     */
    public void see(Collection<?> all) {
        try (Asking asking = conditions.ask(all)) {
            conditions.rules().values().stream()
                    .flatMap(Coverage::deciding)
                    .filter(step -> !held.contains(step) || !failed.contains(step))
                    .forEach(step -> see(step, asking));
        }
    }

    private void see(Step step, Asking asking) {
        if (!asking.ask(step.open()).explained() || asking.ask(step.met()).failure() != null) {
            return;
        }
        if (!asking.ask(step.met()).none()) {
            held.add(step);
        }
        if (!failed.contains(step) && asking.notMeeting(step).stream().anyMatch(row -> Judge.failsForSure(step, row))) {
            failed.add(step);
        }
    }

    /**
     * The number of conditions that there are.
     *
     * @return all of them, those that cannot be explained too
     */
    public int total() {
        return (int) steps().count();
    }

    /**
     * What was never seen.
     *
     * @return in order of rules and conditions, two of a condition that was never reached
     */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        conditions
                .rules()
                .forEach((rule, steps) -> deciding(steps).forEach(step -> {
                    if (!held.contains(step)) {
                        gaps.add(new Gap(step.place(), rule, step.text(), NEVER_HELD));
                    }
                    if (!failed.contains(step)) {
                        gaps.add(new Gap(step.place(), rule, step.text(), NEVER_FAILED));
                    }
                }));
        return gaps;
    }

    private Stream<Step> steps() {
        return conditions.rules().values().stream().flatMap(Coverage::deciding);
    }

    private static Stream<Step> deciding(List<Step> steps) {
        return steps.stream().flatMap(Step::withInside).filter(Step::decides);
    }
}
