package org.declinic.cases.casefile;

import java.util.List;
import java.util.Optional;
import org.declinic.facts.FactTypes;
import org.declinic.facts.HowMany;
import org.declinic.finding.Code;
import org.declinic.finding.Place;

/** How many facts of each type a case has, held against how many it may have. */
final class FactCounts {

    private final List<Class<?>> needed;

    FactCounts(FactTypes types) {
        this.needed = types.byName().values().stream()
                .filter(type -> howMany(type).filter(limit -> limit.min() > 0).isPresent())
                .toList();
    }

    /** Names the types of which a case must have more. */
    void leastOf(List<Object> facts, Place place, Mistakes mistakes) {
        for (Class<?> type : needed) {
            if (count(facts, type) < type.getAnnotation(HowMany.class).min()) {
                String message = "a case needs a " + type.getSimpleName() + ", and this one has none";
                mistakes.add(place, Code.MISSING_FACT, message);
            }
        }
    }

    /** Names the type when a case has too many facts of it. */
    static void mostOf(Class<?> type, int count, Place place, Mistakes mistakes) {
        if (count == 1) {
            return; // of each type a case may have one; to ask an annotation takes longer
        }
        howMany(type)
                .filter(limit -> count > limit.max())
                .ifPresent(limit -> mistakes.add(
                        place,
                        Code.TOO_MANY_FACTS,
                        "a case has at most " + limit.max() + " " + type.getSimpleName() + ", and this one has "
                                + count));
    }

    private static int count(List<Object> facts, Class<?> type) {
        int count = 0;
        for (Object fact : facts) {
            count += type.isInstance(fact) ? 1 : 0;
        }
        return count;
    }

    private static Optional<HowMany> howMany(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(HowMany.class));
    }
}
