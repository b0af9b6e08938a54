package org.declinic.answers.smallest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.declinic.answers.smallest.Moves.Move;
import org.declinic.answers.whatif.WrongChanges;
import org.declinic.cases.casefile.Case;
import org.declinic.conclusions.Audience;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.RuleFailure;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.FactTypes;

/**
 * Looks for the fewest changes of a case after which a goal is reached: first all of one field, then of two, and so on. Each
 * is diagnosed. For one case and one thread.
 */
final class Search {

    /** Changes of more fields are no small ones. */
    static final int MOST_FIELDS = 4;

    /** About two seconds of work. */
    static final int MOST_DIAGNOSES = 2_000;

    /** Those that leave the fewest and least certain causes first, then those that the shopper can make alone, and those that leave the purchase as it is. */
    private static final Comparator<ChangedCase> BEST_FIRST = Comparator.comparingInt(
                    (ChangedCase each) -> each.diagnosis().causes().size())
            .thenComparing(ChangedCase::certainty)
            .thenComparing(each -> each.changes().keySet().stream()
                    .filter(field -> field.by() == Audience.SHOP)
                    .count())
            .thenComparing(each -> each.changes().keySet().stream()
                    .filter(field -> field.type() == CheckoutAttempt.class)
                    .count())
            .thenComparing(each -> each.changes().keySet().stream()
                    .map(field -> String.format("%04d", field.number()))
                    .toList()
                    .toString())
            .thenComparing(each -> each.asked().toString());

    private final Case stated;
    private final FactTypes types;
    private final Diagnoser diagnoser;
    private final Goal goal;
    private final Moves moves;
    private final Map<SortedMap<Changeable, Object>, Optional<ChangedCase>> seen = new HashMap<>();
    private final Map<ChangedCase, List<Move>> towards = new HashMap<>();
    private int diagnoses;

    Search(Case stated, FactTypes types, Diagnoser diagnoser, Goal goal, Moves moves) {
        this.stated = stated;
        this.types = types;
        this.diagnoser = diagnoser;
        this.goal = goal;
        this.moves = moves;
    }

    int diagnoses() {
        return diagnoses;
    }

    /** The best of the smallest changes of each choice of fields, the best first; none where none was found. */
    List<ChangedCase> from(ChangedCase start) {
        List<ChangedCase> level = List.of(start);
        for (int fields = 1; fields <= MOST_FIELDS; fields++) {
            level = withOthers(withOneMore(level));
            List<ChangedCase> reached = level.stream()
                    .filter(this::isReached)
                    .flatMap(each -> smallest(each).stream())
                    .distinct()
                    .toList();
            if (!reached.isEmpty()) {
                return best(reached);
            }
        }
        return List.of();
    }

    private boolean isReached(ChangedCase changed) {
        return goal.isReached(changed.diagnosis());
    }

    private List<ChangedCase> withOneMore(Collection<ChangedCase> level) {
        List<ChangedCase> next = new ArrayList<>();
        for (ChangedCase each : level) {
            for (Move move : towards(each)) {
                if (!each.changes().containsKey(move.field())) {
                    unseen(each, move).ifPresent(next::add);
                }
            }
        }
        return next;
    }

    /** The same fields, changed to something else by which more is reached. */
    private List<ChangedCase> withOthers(List<ChangedCase> level) {
        List<ChangedCase> all = new ArrayList<>(level);
        for (int i = 0; i < all.size(); i++) {
            ChangedCase each = all.get(i);
            for (Move move : isReached(each) ? moves.beyondGoal(each) : towards(each)) {
                if (each.changes().containsKey(move.field())) {
                    unseen(each, move).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    private List<Move> towards(ChangedCase changed) {
        boolean isDeadEnd = !changed.diagnosis().inconsistencies().isEmpty();
        return isDeadEnd ? List.of() : towards.computeIfAbsent(changed, moves::towardsGoal);
    }

    private Optional<ChangedCase> unseen(ChangedCase from, Move move) {
        SortedMap<Changeable, Object> changes = new TreeMap<>(from.changes());
        changes.put(move.field(), move.value());
        return seen.containsKey(changes) ? Optional.empty() : diagnosed(changes);
    }

    private Optional<ChangedCase> diagnosed(SortedMap<Changeable, Object> changes) {
        if (!seen.containsKey(changes) && diagnoses < MOST_DIAGNOSES) {
            diagnoses++;
            seen.put(changes, diagnose(changes));
        }
        return seen.getOrDefault(changes, Optional.empty());
    }

    /** Empty where what comes of the changes is no case, or a rule fails. */
    private Optional<ChangedCase> diagnose(SortedMap<Changeable, Object> changes) {
        try {
            return Optional.of(ChangedCase.of(stated, changes, types, diagnoser));
        } catch (WrongChanges | RuleFailure noCase) {
            return Optional.empty();
        }
    }

    /** Without the changes that are not needed for the goal. */
    private Set<ChangedCase> smallest(ChangedCase reached) {
        Set<ChangedCase> smaller = new LinkedHashSet<>();
        for (Changeable field : reached.changes().keySet()) {
            SortedMap<Changeable, Object> fewer = new TreeMap<>(reached.changes());
            fewer.remove(field);
            if (!fewer.isEmpty()) {
                diagnosed(fewer).filter(this::isReached).ifPresent(each -> smaller.addAll(smallest(each)));
            }
        }
        return smaller.isEmpty() ? Set.of(reached) : smaller;
    }

    private static List<ChangedCase> best(List<ChangedCase> reached) {
        int fewest =
                reached.stream().mapToInt(each -> each.changes().size()).min().orElseThrow();
        Map<Set<Changeable>, ChangedCase> byFields = new LinkedHashMap<>();
        reached.stream()
                .filter(each -> each.changes().size() == fewest)
                .sorted(BEST_FIRST)
                .forEach(each -> byFields.putIfAbsent(each.changes().keySet(), each));
        return List.copyOf(byFields.values());
    }
}
