package org.declinic.answers.smallest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.declinic.answers.conditions.Conditions;
import org.declinic.answers.conditions.Turn;
import org.declinic.conclusions.Reason;
import org.declinic.diagnosis.Diagnosis.FoundCause;

/**
 * Finds the changes of one field that come into question, of a case that may be changed already.
 *
 * @param goal what is to come of them
 * @param lacking the rules by which the cause of the goal could be concluded, with those that they wait for
 */
record Moves(Conditions conditions, Behind behind, Changeables changeables, Goal goal, Set<String> lacking) {

    /** A field, and what to change it to. */
    record Move(Changeable field, Object value) {}

    /**
     * Those by which a condition turns on which it hangs that the goal is not reached. Where several reasons stand in the
     * way, each has to go: of the one of which the fewest come into question.
     */
    List<Move> towardsGoal(ChangedCase changed) {
        if (goal.comes()) {
            return of(changed, lacking);
        }
        return reasons(changed, goal::isAbout)
                .map(each -> of(changed, each.withObjections()))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    /** Those by which causes would go that are left when the goal is reached. */
    List<Move> beyondGoal(ChangedCase changed) {
        return reasons(changed, any -> true)
                .flatMap(each -> of(changed, each.withObjections()).stream())
                .distinct()
                .toList();
    }

    /** The first reason that stands in the way and none of whose conditions turns by a change. */
    Optional<Reason> stuck(ChangedCase changed) {
        return reasons(changed, code -> !goal.comes() && goal.isAbout(code))
                .filter(each -> of(changed, each.rules()).isEmpty())
                .map(Standing::reason)
                .findFirst();
    }

    /** A reason, with the rules on which it hangs that it stands, and those of what would be held against its cause. */
    private record Standing(Reason reason, Set<String> rules, Set<String> against) {

        Set<String> withObjections() {
            Set<String> all = new LinkedHashSet<>(rules);
            all.addAll(against);
            return all;
        }
    }

    private Stream<Standing> reasons(ChangedCase changed, Predicate<String> ofCause) {
        return changed.diagnosis().causes().stream()
                .map(FoundCause::code)
                .filter(ofCause)
                .flatMap(code -> behind.reasons(changed.run(), code).entrySet().stream()
                        .map(each -> new Standing(each.getKey(), each.getValue(), behind.against(code))));
    }

    private List<Move> of(ChangedCase changed, Set<String> rules) {
        List<Object> all = new ArrayList<>(changed.run().facts());
        all.addAll(changeables.missingIn(changed.facts()));
        Set<Move> moves = new LinkedHashSet<>();
        for (String rule : rules) {
            for (Turn turn : conditions.turns(rule, all, changeables.of(changed.facts()))) {
                changeables
                        .find(turn.fact(), turn.field(), changed.facts())
                        .filter(field -> field.allows(turn.value(), turn.fact()))
                        .ifPresent(field -> moves.add(new Move(field, turn.value())));
            }
        }
        return List.copyOf(moves);
    }
}
