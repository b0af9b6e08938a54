package org.declinic.answers.explain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.declinic.answers.conditions.GroupWords;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.Observation;
import org.declinic.engine.session.RuleFailure;
import org.declinic.language.semantics.Rule;

/** Diagnoses cases and explains each diagnosis. Safe to use from many threads. */
public final class Explainer {

    private final Diagnoser diagnoser;
    private final Map<String, RuleText> rules = new HashMap<>();

    /**
     * An explainer.
     *
     * @param knowledge the rule set
     */
    public Explainer(Knowledge knowledge) {
        this(knowledge, Diagnoser.forAgents(knowledge));
    }

    /**
     * An explainer.
     *
     * @param knowledge the rule set
     * @param diagnoser diagnoses by it, such as one that audits
     */
    public Explainer(Knowledge knowledge, Diagnoser diagnoser) {
        this.diagnoser = diagnoser;
        GroupWords words = new GroupWords(knowledge);
        for (Rule rule : knowledge.meaning().rules()) {
            rules.put(rule.name(), new RuleText(rule, words));
        }
    }

    /**
     * Explains what the rules conclude of a case.
     *
     * @param id what to call the case
     * @param facts its facts, in any order
     * @return why each conclusion stands
     * @throws RuleFailure when a rule fails, or rules fire each other without end
     */
    public Why explain(String id, Collection<?> facts) throws RuleFailure {
        return explain(diagnoser.observe(id, facts));
    }

    /**
     * Explains what the rules concluded of a case.
     *
     * @param observation the case
     * @return why each conclusion stands
     */
    public Why explain(Observation observation) {
        return new Explanation(observation, rules).why();
    }
}
