package org.declinic.conclusions;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
        Optional<Instant> stop =
                stops.stream().map(Stop.class::cast).map(Stop::until).max(Instant::compareTo);
        Map<String, List<Advice>> byRemedy = advices.stream()
                .map(Advice.class::cast)
                .sorted(Remedy.IN_ORDER)
                .collect(Collectors.groupingBy(Advice::remedy, LinkedHashMap::new, Collectors.toList()));
        return new Plan(byRemedy.values().stream()
                .map(advice -> Remedy.of(advice, stop))
                .toList());
    }
}
