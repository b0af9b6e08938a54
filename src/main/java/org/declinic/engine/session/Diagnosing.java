package org.declinic.engine.session;

import java.util.Collection;
import org.declinic.diagnosis.Diagnosis;

/** What diagnoses cases. Safe to use from many threads. */
@FunctionalInterface
public interface Diagnosing {

    /**
     * Diagnoses one case.
     *
     * @param id what to call the case
     * @param facts its facts, in any order
     * @return what the rules conclude
     * @throws RuleFailure when a rule fails, or rules fire each other without end
     */
    Diagnosis diagnose(String id, Collection<?> facts) throws RuleFailure;
}
