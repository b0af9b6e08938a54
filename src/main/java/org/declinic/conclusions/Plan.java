package org.declinic.conclusions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What to do, in order.
 *
 * @param remedies each remedy once, in the order in which the shopper should act
 */
public record Plan(List<Remedy> remedies) {

    /**
     * Orders all that is advised by stage, then by the order within the stage. While a stop lasts, every remedy that
     * leads to a new attempt waits for its end.
     *
     * @param advices every {@link Advice}, in any order
     * @param stops every {@link Stop}, in any order; the last one to end counts
     * @return the plan
     */
    public static Plan of(Collection<?> advices, Collection<?> stops) {
        Instant stop = null;
        for (Object each : stops) {
            Instant until = ((Stop) each).until();
            stop = stop == null || until.isAfter(stop) ? until : stop;
        }
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
        for (List<Advice> sameRemedy : byRemedy.values()) {
            remedies.add(Remedy.of(sameRemedy, stop));
        }
        return new Plan(Collections.unmodifiableList(remedies));
    }

    /** Of the number of remedies alone: a case has one plan, and all its texts take long. */
    @Override
    public int hashCode() {
        return remedies.size();
    }
}
