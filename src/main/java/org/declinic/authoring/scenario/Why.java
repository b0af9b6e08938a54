package org.declinic.authoring.scenario;

import java.util.List;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.engine.session.Observation;

/** Explains what a scenario showed of a rule. */
interface Why {

    /**
     * Why a rule did not conclude what it was expected to.
     *
     * @param rule the rule
     * @param observation what was seen
     * @return lines of text
     */
    List<String> silent(RuleEntry rule, Observation observation);

    /**
     * Why a rule concluded what it was not expected to.
     *
     * @param rule the rule
     * @param observation what was seen
     * @return lines of text
     */
    List<String> spoke(RuleEntry rule, Observation observation);

    /**
     * What keeps every cause from coming of a case, whatever reasons there are.
     *
     * @param observation what was seen
     * @return lines of text, none where nothing does
     */
    List<String> noCause(Observation observation);
}
