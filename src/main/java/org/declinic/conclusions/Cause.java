package org.declinic.conclusions;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.declinic.facts.Derived;

/**
 * Why the attempt may have been declined.
 *
 * @param code the stable name of the cause
 * @param title the cause in a few words
 * @param certainty how sure its reasons and what is held against it together make one, of two decimals
 * @param reasons at least one, the strongest first
 * @param against what is held against it, the strongest first
 */
@Derived
public record Cause(String code, String title, BigDecimal certainty, List<Reason> reasons, List<Objection> against)
        implements Comparable<Cause> {

    private static final Comparator<Cause> MOST_CERTAIN_FIRST =
            comparing(Cause::certainty).reversed().thenComparing(Cause::basis).thenComparing(Cause::code);

    /**
     * Makes one cause of the reasons for it and what is held against it. Its certainty is that of the reasons, times one
     * less that of the objections. Each of the two is 1 - (1-a)(1-b)..., computed exactly, of what does not depend on each
     * other: of reasons that share a source, also by way of a third, and of those that rows of tables give, for they say
     * what came with one attempt, only the strongest counts. It is rounded once, half up to two decimals.
     *
     * @param reasons one or more {@link Reason}s of the same cause, in any order
     * @param objections any number of {@link Objection}s to it, in any order
     * @return the cause
     */
    public static Cause of(Collection<?> reasons, Collection<?> objections) {
        List<Reason> sorted = Ground.strongestFirst(reasons, Reason.class);
        List<Objection> against = Ground.strongestFirst(objections, Objection.class);
        Reason strongest = sorted.get(0);
        BigDecimal certainty = of(Doubt.certainty(sorted), Doubt.certainty(against));
        return new Cause(strongest.cause(), strongest.title(), certainty, sorted, against);
    }

    private static BigDecimal of(BigDecimal belief, BigDecimal disbelief) {
        return belief.multiply(BigDecimal.ONE.subtract(disbelief)).setScale(2, RoundingMode.HALF_UP);
    }

    /**
     * What each reason adds to the certainty of those before it, and then what each objection takes of it. All together are
     * the certainty.
     *
     * @return a number for each reason and then for each objection, in their order; 0 where it does not count beside one
     *     before it
     */
    public List<BigDecimal> shares() {
        List<BigDecimal> growing = new ArrayList<>();
        Doubt.growing(reasons).forEach(belief -> growing.add(of(belief, BigDecimal.ZERO)));
        BigDecimal belief = Doubt.certainty(reasons);
        Doubt.growing(against).forEach(disbelief -> growing.add(of(belief, disbelief)));
        List<BigDecimal> shares = new ArrayList<>(growing.size());
        BigDecimal before = BigDecimal.ZERO;
        for (BigDecimal each : growing) {
            shares.add(each.subtract(before));
            before = each;
        }
        return shares;
    }

    /** The best that any of its reasons rests on. */
    private Basis basis() {
        return reasons.stream()
                .map(Reason::basis)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Orders the most certain cause first, causes of equal certainty by what they rest on, and else by their codes. */
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
