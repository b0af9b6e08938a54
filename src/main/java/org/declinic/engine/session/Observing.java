package org.declinic.engine.session;

import java.util.Collection;

/** Runs rules over cases, and shows what somebody may know of the run. */
@FunctionalInterface
public interface Observing {

    /**
     * Runs rules over a case.
     *
     * @param id what to call the case
     * @param facts its facts, in any order
     * @return what may be known of the run
     * @throws RuleFailure when a rule fails, or rules fire each other without end
     */
    Observation observe(String id, Collection<?> facts) throws RuleFailure;
}
