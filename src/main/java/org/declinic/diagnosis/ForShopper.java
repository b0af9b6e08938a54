package org.declinic.diagnosis;

import java.util.List;
import org.declinic.conclusions.Audience;
import org.declinic.diagnosis.Diagnosis.Because;
import org.declinic.diagnosis.Diagnosis.Conflict;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.diagnosis.Diagnosis.Withheld;

/** Leaves out of a diagnosis what is not for the shopper: codes, rules, sources, doubts, notes, and what the shop does. */
final class ForShopper {

    private ForShopper() {}

    static Diagnosis of(Diagnosis diagnosis) {
        return new Diagnosis(
                diagnosis.id(),
                diagnosis.causes().stream().map(ForShopper::cause).toList(),
                diagnosis.plan().stream().filter(ForShopper::isTold).toList(),
                diagnosis.withheld().isEmpty() ? List.of() : List.of(new Withheld(null, null, null)),
                diagnosis.questions(),
                diagnosis.inconsistencies().isEmpty() ? List.of() : List.of(new Conflict(null, null, 0, null)),
                List.of(),
                null);
    }

    /** A reason that a row of a table gives names a code. */
    private static FoundCause cause(FoundCause cause) {
        List<Because> told = cause.because().stream()
                .filter(because -> because.row() == null)
                .map(because -> new Because(null, null, 0, because.text(), null, null))
                .toList();
        return new FoundCause(cause.code(), cause.title(), cause.certainty(), told, List.of());
    }

    private static boolean isTold(Step step) {
        return !step.audience().equals(Audience.SHOP.name());
    }
}
