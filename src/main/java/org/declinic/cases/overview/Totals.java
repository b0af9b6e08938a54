package org.declinic.cases.overview;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Set;
import org.declinic.facts.FactTypes;

/**
 * What the cases of a whole run show. Takes the tallies of its parts, in the order of the input; where the input is cut
 * into parts makes no difference. Its memory does not grow with the input. Not thread-safe, save {@link #newTally()}.
 */
public final class Totals implements Serializable {

    private static final long serialVersionUID = 1;

    private final Counts counts;
    private final EnumMap<Where, FrequentNames> names = new EnumMap<>(Where.class);
    private final FactFields fields;
    private final Detail detail;

    private final HashSet<String> known;

    private Totals(FactFields fields, Set<String> known) {
        this.known = new HashSet<>(known);
        this.counts = new Counts(known);
        this.fields = fields;
        this.detail = fields == null ? null : new Detail(fields);
        for (Where where : Where.values()) {
            names.put(where, new FrequentNames());
        }
    }

    /**
     * Totals for a {@link Summary}.
     *
     * @param known the codes of the causes that the rules can conclude
     * @return totals of no case yet
     */
    public static Totals ofCounts(Set<String> known) {
        return new Totals(null, known);
    }

    /**
     * Totals for a {@link Summary} and a {@link Page}.
     *
     * @param types the types of facts that the cases can state
     * @param known the codes of the causes that the rules can conclude
     * @return totals of no case yet
     */
    public static Totals inDetail(FactTypes types, Set<String> known) {
        return new Totals(new FactFields(types), known);
    }

    /**
     * A tally for a part of the run, in the detail of these totals. May be called from any thread.
     *
     * @return a tally of no case yet
     */
    public Tally newTally() {
        return new Tally(fields, known);
    }

    /**
     * Adds what the next part of the input shows.
     *
     * @param next a tally of these totals, which is not used afterwards
     */
    public void add(Tally next) {
        counts.addAll(next.counts());
        if (detail != null) {
            detail.addAll(next.detail());
            for (String[] ofDecline : next.names()) {
                names.forEach((where, frequent) -> frequent.add(ofDecline[where.ordinal()]));
            }
        }
    }

    /**
     * Adds what a later part of the input shows, of which there are totals already. Where more than
     * {@value FrequentNames#CAPACITY} platforms, sellers or regions have declines, a few of their counts may be lower than
     * if its tallies had been added one by one, by no more than the page says.
     *
     * @param later totals in the same detail, by the same rules
     */
    public void add(Totals later) {
        counts.addAll(later.counts);
        if (detail != null) {
            detail.addAll(later.detail);
            names.forEach((where, frequent) -> frequent.addAll(later.names.get(where)));
        }
    }

    Counts counts() {
        return counts;
    }

    FrequentNames names(Where where) {
        return names.get(where);
    }

    /** {@code null} for totals of counts. */
    Detail detail() {
        return detail;
    }
}
