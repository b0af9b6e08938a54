package org.declinic.cases.report;

import java.util.Optional;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.facts.Outcome;

/** Why nothing was concluded of a case, in one sentence. */
public final class NothingConcluded {

    private static final String APPROVED = "Nothing to explain: the attempt was approved.";
    private static final String NOT_KNOWN = "The attempt is not known to have been declined, so nothing is concluded; "
            + "add outcome: DECLINED if it was.";
    private static final String DECLINED = "Nothing is concluded: no rule says anything of this decline.";

    private NothingConcluded() {}

    /**
     * The sentence.
     *
     * @param diagnosis of the case
     * @return empty where something was concluded
     */
    public static Optional<String> of(Diagnosis diagnosis) {
        boolean nothing = diagnosis.causes().isEmpty()
                && diagnosis.plan().isEmpty()
                && diagnosis.withheld().isEmpty()
                && diagnosis.inconsistencies().isEmpty();
        return nothing ? Optional.of(why(diagnosis.outcome())) : Optional.empty();
    }

    /**
     * The sentence for an attempt that was approved, or is not known to have been declined.
     *
     * @param diagnosis of the case
     * @return empty where something was concluded, or the attempt was declined
     */
    public static Optional<String> ofNoDecline(Diagnosis diagnosis) {
        return of(diagnosis).filter(any -> diagnosis.outcome() != Outcome.DECLINED);
    }

    private static String why(Outcome outcome) {
        if (outcome == null) {
            return NOT_KNOWN;
        }
        return outcome == Outcome.APPROVED ? APPROVED : DECLINED;
    }
}
