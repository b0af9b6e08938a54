package org.declinic.cases.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.declinic.cases.casefile.Case;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.facts.CheckoutAttempt;

/**
 * What some hundred cases of a run show, to be added to the run's {@link Totals}. Grows with the cases: it keeps, in
 * detail, the names of each decline. Not thread-safe.
 */
public final class Tally {

    private final Counts counts;
    private final List<String[]> names = new ArrayList<>();
    private final Detail detail;

    /** A tally in detail of these fields, or of counts only when they are {@code null}, for rules with some causes. */
    Tally(FactFields fields, Set<String> known) {
        this.counts = new Counts(known);
        this.detail = fields == null ? null : new Detail(fields);
    }

    /**
     * Counts a case.
     *
     * @param read the case
     * @param diagnosis what was concluded of it
     */
    public void add(Case read, Diagnosis diagnosis) {
        CheckoutAttempt attempt = attemptOf(read);
        Kind kind = Kind.of(attempt, diagnosis);
        counts.add(read, kind, diagnosis);
        if (detail != null && kind.isDecline()) {
            detail.add(read, attempt, diagnosis);
            names.add(namesOf(attempt));
        }
    }

    private static CheckoutAttempt attemptOf(Case read) {
        for (Object fact : read.facts()) {
            if (fact instanceof CheckoutAttempt attempt) {
                return attempt;
            }
        }
        return null;
    }

    private static String[] namesOf(CheckoutAttempt attempt) {
        String[] names = new String[Where.values().length];
        for (Where where : Where.values()) {
            names[where.ordinal()] = Shortened.name(where.in(attempt));
        }
        return names;
    }

    /**
     * Counts a record that could not be read.
     *
     * @param code the stable name of what is wrong, such as {@code wrong-type}
     */
    public void addBad(String code) {
        counts.addBad(code);
    }

    Counts counts() {
        return counts;
    }

    Detail detail() {
        return detail;
    }

    /** The names of each decline, in order of {@link Where}, an unknown one {@code null}. */
    List<String[]> names() {
        return names;
    }
}
