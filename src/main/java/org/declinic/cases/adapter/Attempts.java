package org.declinic.cases.adapter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The attempts of one payment that were seen. Small for a few, for there may be a million payments; and quick for many. */
final class Attempts {

    private static final int FEW = 32;

    private List<Attempt> few = List.of();

    /** Those whose time is known, where there are many. */
    private NavigableSet<Attempt> byTime;

    private Map<Digest, Attempt> byId;
    private Attempt latestUntimed;
    private int enough = FEW;

    /** Adds one, and when there are many, forgets those of a time that is over. */
    void add(Attempt attempt, Predicate<Attempt> isOver) {
        latestUntimed = attempt.hasTime() ? latestUntimed : attempt;
        if (size() >= enough) {
            forget(isOver);
        }
        if (byId != null) {
            addToMany(attempt);
            return;
        }
        List<Attempt> more = new ArrayList<>(few.size() + 1);
        more.addAll(few);
        more.add(attempt);
        few = more;
    }

    private int size() {
        return byId == null ? few.size() : Math.max(byId.size(), byTime.size());
    }

    private void forget(Predicate<Attempt> isOver) {
        if (byId == null) {
            byTime = new TreeSet<>();
            byId = new HashMap<>();
            few.forEach(this::addToMany);
            few = List.of();
        }
        byTime.removeIf(isOver);
        byId.values().removeIf(isOver);
        enough = Math.max(FEW, 2 * size());
    }

    private void addToMany(Attempt attempt) {
        byId.put(attempt.id(), attempt);
        if (attempt.hasTime()) {
            byTime.add(attempt);
        }
    }

    /** Forgets one, of which another delivery says more. */
    void remove(Attempt attempt) {
        if (byId != null) {
            byTime.remove(attempt);
            byId.remove(attempt.id(), attempt);
        } else {
            few = few.stream().filter(each -> each != attempt).toList();
        }
    }

    /** The latest one of an id; {@code null} when there is none. */
    Attempt find(Digest id) {
        if (byId != null) {
            return byId.get(id);
        }
        Attempt found = null;
        for (Attempt each : few) {
            found = each.id().equals(id) ? each : found;
        }
        return found;
    }

    /** Those before one, not before a moment and the last of so many, in order of their times. */
    List<Attempt> before(Attempt attempt, long from, int most) {
        LinkedList<Attempt> before = new LinkedList<>();
        for (Attempt each : latestFirst(attempt)) {
            if (before.size() == most || each.second() < from) {
                break;
            }
            before.addFirst(each);
        }
        return before;
    }

    private Iterable<Attempt> latestFirst(Attempt before) {
        return byTime != null
                ? byTime.headSet(before, false).descendingSet()
                : few.stream()
                        .filter(each -> each.hasTime() && each.compareTo(before) < 0)
                        .sorted(Comparator.reverseOrder())
                        .toList();
    }

    /** Whether one comes after another, not after a moment. */
    boolean anyAfter(Attempt attempt, long until) {
        Attempt next = byTime != null
                ? byTime.higher(attempt)
                : few.stream()
                        .filter(each -> each.hasTime() && each.compareTo(attempt) > 0)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        return next != null && next.second() <= until;
    }

    /** Whether all of them are of a time that is over. */
    boolean all(Predicate<Attempt> isOver) {
        if (byId == null) {
            return few.stream().allMatch(isOver);
        }
        return (byTime.isEmpty() || isOver.test(byTime.first()) && isOver.test(byTime.last()))
                && (latestUntimed == null || isOver.test(latestUntimed));
    }
}
