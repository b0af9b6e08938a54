package org.declinic.conclusions;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the shopper can do: one entry of the plan.
 *
 * @param code the stable name of the remedy
 * @param title the remedy in a few words
 * @param steps what to do, in order
 * @param audience who can do it
 * @param causes the codes of the causes it is against, the most certain first
 * @param notBefore the first moment to do it, or {@code null} for at once
 */
public record Remedy(
        String code, String title, List<String> steps, Audience audience, List<String> causes, Instant notBefore) {

    static final Comparator<Advice> IN_ORDER = comparing(Advice::stage)
            .thenComparingInt(Advice::order)
            .thenComparing(Advice::remedy)
            .thenComparing(Advice::rule)
            .thenComparing(advice -> String.join("\n", advice.steps()));

    /** Makes one remedy of all that is advised about it, sorted {@link #IN_ORDER}; the moment may be {@code null}. */
    static Remedy of(List<Advice> advices, Instant notBefore) {
        Advice first = advices.get(0);
        Set<String> steps = new LinkedHashSet<>();
        Set<Cause> against = new TreeSet<>();
        for (Advice advice : advices) {
            steps.addAll(advice.steps());
            if (advice.cause() != null) {
                against.add(advice.cause());
            }
        }
        Set<String> causes = new LinkedHashSet<>();
        for (Cause cause : against) {
            causes.add(cause.code());
        }
        return new Remedy(
                first.remedy(), first.title(), List.copyOf(steps), first.audience(), List.copyOf(causes), notBefore);
    }
}
