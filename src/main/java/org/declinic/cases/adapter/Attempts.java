package org.declinic.cases.adapter;

import java.util.ArrayList;
import java.util.Collection;
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
    private NavigableSet<Attempt> byTime;
    private Map<Digest, Attempt> byId;

    void add(Attempt attempt) {
        if (few.size() == FEW && byTime == null) {
            byTime = new TreeSet<>(few);
            byId = new HashMap<>();
            few.forEach(each -> byId.put(each.id(), each));
        }
        if (byTime != null) {
            byTime.add(attempt);
            byId.put(attempt.id(), attempt);
            return;
        }
        List<Attempt> more = new ArrayList<>(few.size() + 1);
        more.addAll(few);
        more.add(attempt);
        few = more;
    }

    /** The one of an id; {@code null} when there is none. */
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

    /** Those before one, the last of so many, in order of their times. */
    List<Attempt> before(Attempt attempt, int most, Predicate<Attempt> wanted) {
        Iterable<Attempt> latestFirst = byTime == null
                ? new TreeSet<>(few).headSet(attempt, false).descendingSet()
                : byTime.headSet(attempt, false).descendingSet();
        LinkedList<Attempt> before = new LinkedList<>();
        for (Attempt each : latestFirst) {
            if (before.size() == most) {
                break;
            }
            if (wanted.test(each)) {
                before.addFirst(each);
            }
        }
        return before;
    }

    /** Whether one comes after another. */
    boolean anyAfter(Attempt attempt, Predicate<Attempt> wanted) {
        Collection<Attempt> after = byTime == null
                ? few.stream().filter(each -> each.compareTo(attempt) > 0).toList()
                : byTime.tailSet(attempt, false);
        return after.stream().anyMatch(wanted);
    }

    /** Whether all of them are of a time that is over. */
    boolean all(Predicate<Attempt> over) {
        return byTime == null ? few.stream().allMatch(over) : byTime.stream().allMatch(over);
    }
}
