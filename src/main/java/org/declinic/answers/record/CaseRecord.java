package org.declinic.answers.record;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declinic.answers.explain.Derivation;
import org.declinic.answers.explain.Explained;
import org.declinic.answers.explain.ExplainedNote;
import org.declinic.answers.explain.ExplainedWithheld;
import org.declinic.cases.casefile.Case;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.facts.ReadAs;

/**
 * All that there is to know of a case that was explained. As JSON it is a diagnosis with more in it, and its {@code id},
 * {@code now} and {@code facts} are a case. Immutable; card numbers in it are masked.
 *
 * @param id what the case is called
 * @param format the version of the form that a record has as JSON
 * @param program the version of the program
 * @param rules the version of the rule set
 * @param now the moment of the advice, or {@code null} when it is not known
 * @param facts what the case states, as a case file has it
 * @param readAs what of it was written otherwise than it stands there
 * @param repeats whether the same follows from these facts; not where it hangs on a card number, which is masked here
 * @param causes the causes, in the order of the diagnosis
 * @param plan the remedies, in the order of the diagnosis
 * @param withheld what would be in the plan if it were not forbidden
 * @param inconsistencies the rules that say that facts cannot be true together
 * @param notes what else is to be known of the case
 */
public record CaseRecord(
        String id,
        int format,
        String program,
        String rules,
        Instant now,
        Map<String, Object> facts,
        List<ReadAs> readAs,
        boolean repeats,
        List<Explained> causes,
        List<Explained> plan,
        List<ExplainedWithheld> withheld,
        List<Derivation> inconsistencies,
        List<ExplainedNote> notes) {

    /** The version of this form. It grows when a reader of the one before would read wrongly. */
    static final int FORMAT = 1;

    /**
     * Needs to know what it was made with.
     *
     * @throws NullPointerException when there is no version of the program or of the rules
     */
    public CaseRecord {
        requireNonNull(program, "program");
        requireNonNull(rules, "rules");
    }

    /** What a diagnosis says of it. */
    Diagnosis diagnosis() {
        return RecordJson.LENIENT.convertValue(this, Diagnosis.class);
    }

    /** The same, known not to repeat. */
    CaseRecord notRepeating() {
        return new CaseRecord(
                id, format, program, rules, now, facts, readAs, false, causes, plan, withheld, inconsistencies, notes);
    }

    /** The case that was read from this, with what is kept of how it was written before. */
    Case with(Case read) {
        Set<Object> all = new LinkedHashSet<>(read.facts());
        all.addAll(readAs);
        return new Case(read.id(), List.copyOf(all), read.confirmed(), read.place());
    }
}
