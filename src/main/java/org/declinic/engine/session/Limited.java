package org.declinic.engine.session;

import java.util.Collection;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.limits.Allowance;
import org.declinic.limits.Limits;
import org.declinic.limits.Stopped;

/**
 * Diagnoses cases within limits, each for itself. Safe to use from many threads.
 *
 * @param diagnosing diagnoses
 * @param limits what the diagnosis of one case may take
 */
public record Limited(Diagnosing diagnosing, Limits limits) implements Diagnosing {

    /**
     * Diagnoses one case.
     *
     * @throws RuleFailure also when a limit is reached or the thread is interrupted; its cause is a {@link Stopped} then
     */
    @Override
    public Diagnosis diagnose(String id, Collection<?> facts) throws RuleFailure {
        try {
            return Allowance.within(limits, () -> {
                CaseSize.demand(facts);
                return diagnosing.diagnose(id, facts);
            });
        } catch (Stopped stopped) {
            throw new RuleFailure(stopped.finding(), stopped);
        }
    }
}
