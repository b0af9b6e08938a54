package org.declinic.conclusions;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        List<Reason> sorted = new ArrayList<>(reasons.size());
        for (Object reason : reasons) {
            sorted.add((Reason) reason);
        }
        sorted.sort(STRONGEST_FIRST);
        Set<String> counted = new HashSet<>();
        BigDecimal doubt = BigDecimal.ONE;
        for (Reason reason : sorted) {
            if (counted.add(reason.rule())) { // the rule's strongest
                doubt = doubt.multiply(BigDecimal.ONE.subtract(reason.certainty()));
            }
        }
        Reason strongest = sorted.get(0);
        return new Cause(
                strongest.cause(),
                strongest.title(),
                BigDecimal.ONE.subtract(doubt).setScale(2, RoundingMode.HALF_UP),
                Collections.unmodifiableList(sorted));
    }

    /** Orders the most certain cause first, and causes of equal certainty by their codes. */
    @Override
    public int compareTo(Cause other) {
        return MOST_CERTAIN_FIRST.compare(this, other);
    }

    /** Of the code alone: the engine asks for it often, and the texts of all reasons take long. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
