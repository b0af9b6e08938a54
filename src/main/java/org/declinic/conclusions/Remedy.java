package org.declinic.conclusions;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the shopper can do: one entry of the plan.
 *
 * @param code the stable name of the remedy
 * @param title the remedy in a few words
 * @param steps what to do, in order
 * @param causes the codes of the causes it is against, the most certain first
 * @param notBefore the first moment to do it, or {@code null} for at once
 */
public record Remedy(String code, String title, List<String> steps, List<String> causes, Instant notBefore) {

    static final Comparator<Advice> IN_ORDER = comparing(Advice::stage)
            .thenComparingInt(Advice::order)
            .thenComparing(Advice::remedy)
            .thenComparing(Advice::rule)
            .thenComparing(advice -> String.join("\n", advice.steps()));

    /** Makes one remedy of all that is advised about it, which is sorted {@link #IN_ORDER}. */
    static Remedy of(List<Advice> advices, Optional<Instant> stop) {
        Advice first = advices.get(0);
        boolean waits = advices.stream().anyMatch(advice -> advice.stage().waits());
        return new Remedy(
                first.remedy(),
                first.title(),
                advices.stream()
                        .flatMap(advice -> advice.steps().stream())
                        .distinct()
                        .toList(),
                advices.stream()
                        .map(Advice::cause)
                        .filter(Objects::nonNull)
                        .sorted()
                        .map(Cause::code)
                        .distinct()
                        .toList(),
                waits ? stop.orElse(null) : null);
    }
}
