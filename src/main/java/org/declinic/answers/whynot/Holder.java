package org.declinic.answers.whynot;

import org.declinic.answers.conditions.Conditions;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.engine.session.Observation;
import org.declinic.language.semantics.Producers;

/** Holds the conditions of rules against cases. Safe to use from many threads. */
public final class Holder {

    private final Knowledge knowledge;
    private final Producers producers;
    private final Conditions conditions;

    /**
     * Of every rule.
     *
     * @param knowledge the rule set
     */
    public Holder(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.producers = new Producers(knowledge.meaning());
        this.conditions = new Conditions(
                knowledge, knowledge.rules().stream().map(RuleEntry::name).toList());
    }

    /**
     * Holds the conditions against a case.
     *
     * @param observation the case
     * @return what becomes of them
     */
    public Held hold(Observation observation) {
        return new Held(knowledge, producers, conditions, observation);
    }

    /** {@return the conditions of every rule} */
    public Conditions conditions() {
        return conditions;
    }
}
