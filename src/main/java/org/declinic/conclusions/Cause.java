package org.declinic.conclusions;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Why the attempt may have been declined.
 *
 * @param code the stable name of the cause
 * @param title the cause in a few words
 * @param certainty how sure all its reasons together make one, of two decimals
 * @param reasons at least one, the strongest first
 */
public record Cause(String code, String title, BigDecimal certainty, List<Reason> reasons)
        implements Comparable<Cause> {

    private static final Comparator<Cause> MOST_CERTAIN_FIRST =
            comparing(Cause::certainty).reversed().thenComparing(Cause::code);

    private static final Comparator<Reason> STRONGEST_FIRST =
            comparing(Reason::certainty).reversed().thenComparing(Reason::rule).thenComparing(Reason::text);

    /**
     * Makes one cause of the reasons for it. Its certainty is 1 - (1-a)(1-b)..., computed exactly and rounded half up
     * to two decimals; a rule counts once, however many facts it found.
     *
     * @param reasons one or more {@link Reason}s of the same cause, in any order
     * @return the cause
     */
    public static Cause of(Collection<?> reasons) {
        List<Reason> sorted =
                reasons.stream().map(Reason.class::cast).sorted(STRONGEST_FIRST).toList();
        BigDecimal doubt =
                sorted.stream().collect(toMap(Reason::rule, Reason::certainty, BigDecimal::max)).values().stream()
                        .map(BigDecimal.ONE::subtract)
                        .reduce(BigDecimal.ONE, BigDecimal::multiply);
        Reason strongest = sorted.get(0);
        return new Cause(
                strongest.cause(),
                strongest.title(),
                BigDecimal.ONE.subtract(doubt).setScale(2, RoundingMode.HALF_UP),
                sorted);
    }

    /** Orders the most certain cause first, and causes of equal certainty by their codes. */
    @Override
    public int compareTo(Cause other) {
        return MOST_CERTAIN_FIRST.compare(this, other);
    }
}
