package org.declinic.cases.overview;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import org.declinic.cases.casefile.Case;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Step;

/** What came of the cases. */
final class Counts implements Serializable {

    private static final long serialVersionUID = 1;

    private final long[] kinds = new long[Kind.values().length];
    private final Codes causes = new Codes();
    private final Codes remedies = new Codes();
    private final Counter<String> bad = new Counter<>();
    private final Counter<String> notes = new Counter<>();
    private final Hits hits;

    /** For rules that can conclude causes of some codes. */
    Counts(Set<String> known) {
        this.hits = new Hits(known);
    }

    void add(Case read, Kind kind, Diagnosis diagnosis) {
        hits.add(read, diagnosis);
        diagnosis.notes().forEach(note -> notes.add(note.code(), 1));
        kinds[kind.ordinal()]++;
        if (kind.isDecline()) {
            for (FoundCause cause : diagnosis.causes()) {
                causes.add(cause.code(), cause.title());
            }
            for (Step step : diagnosis.plan()) {
                remedies.add(step.code(), step.title());
            }
        }
    }

    void addBad(String code) {
        bad.add(code, 1);
    }

    void addAll(Counts later) {
        Arrays.setAll(kinds, kind -> kinds[kind] + later.kinds[kind]);
        causes.addAll(later.causes);
        remedies.addAll(later.remedies);
        bad.addAll(later.bad);
        notes.addAll(later.notes);
        hits.addAll(later.hits);
    }

    long of(Kind kind) {
        return kinds[kind.ordinal()];
    }

    long cases() {
        return Arrays.stream(kinds).sum();
    }

    /** The declines whose facts can be true together: what shares of causes and remedies are of. */
    long declines() {
        return of(Kind.DIAGNOSED) + of(Kind.UNDIAGNOSED);
    }

    Codes causes() {
        return causes;
    }

    Codes remedies() {
        return remedies;
    }

    /** Notes, by their codes. */
    Counter<String> notes() {
        return notes;
    }

    /** Of the cases whose causes are confirmed. */
    Hits hits() {
        return hits;
    }

    /** Records that could not be read, by the code of what is wrong. */
    Counter<String> bad() {
        return bad;
    }
}
