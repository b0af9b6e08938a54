package org.declinic.conclusions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.declinic.facts.Derived;

/**
 * What to do, in order.
 *
 * @param remedies each remedy once, in the order in which one should act
 * @param withheld what would stand among them if a {@link Stop} did not forbid it, in the same order
 */
@Derived
public record Plan(List<Remedy> remedies, List<Withheld> withheld) {

    /**
     * Orders all that is advised by stage, then by the order within the stage. What a stop forbids until a moment is to be
     * done at that moment at the earliest, save what only prepares for it; what a stop forbids without an end is withheld.
     *
     * @param advices every {@link Advice}, in any order
     * @param stops every {@link Stop}, in any order; of those that end, the last one to end counts
     * @return the plan
     */
    public static Plan of(Collection<?> advices, Collection<?> stops) {
        List<Stop> all = new ArrayList<>(stops.size());
        stops.forEach(stop -> all.add((Stop) stop));
        List<Advice> inOrder = new ArrayList<>(advices.size());
        for (Object advice : advices) {
            inOrder.add((Advice) advice);
        }
        inOrder.sort(Remedy.IN_ORDER);
        Map<String, List<Advice>> byRemedy = new LinkedHashMap<>();
        for (Advice advice : inOrder) {
            byRemedy.computeIfAbsent(advice.remedy(), remedy -> new ArrayList<>())
                    .add(advice);
        }
        List<Remedy> remedies = new ArrayList<>(byRemedy.size());
        List<Withheld> withheld = new ArrayList<>();
        for (List<Advice> sameRemedy : byRemedy.values()) {
            Advice first = sameRemedy.get(0);
            String forbidden = forbidden(first, all);
            if (forbidden == null) {
                remedies.add(Remedy.of(sameRemedy, end(first, all)));
            } else {
                withheld.add(new Withheld(first.remedy(), first.title(), forbidden));
            }
        }
        return new Plan(Collections.unmodifiableList(remedies), Collections.unmodifiableList(withheld));
    }

    /** Why a remedy is forbidden without an end, or {@code null} when it is not. */
    private static String forbidden(Advice advice, List<Stop> stops) {
        SortedSet<String> reasons = null;
        for (Stop stop : stops) {
            if (stop.until() == null && stop.covers(advice.attempt())) {
                reasons = reasons == null ? new TreeSet<>() : reasons;
                reasons.add(stop.because());
            }
        }
        return reasons == null ? null : String.join(" ", reasons);
    }

    /** When the last stop ends that a remedy has to wait for, or {@code null} when it has to wait for none. */
    private static Instant end(Advice advice, List<Stop> stops) {
        Instant end = null;
        for (Stop stop : stops) {
            boolean waits =
                    stop.until() != null && advice.stage().waits(stop.covers(advice.attempt()), advice.attempt());
            if (waits && (end == null || stop.until().isAfter(end))) {
                end = stop.until();
            }
        }
        return end;
    }

    /** Of the number of remedies alone: a case has one plan, and all its texts take long. */
    @Override
    public int hashCode() {
        return remedies.size();
    }
}
