package org.declinic.answers.conditions;

import java.util.List;

/**
 * The conditions of a rule, held against facts.
 *
 * @param rule the rule's name
 * @param conditions in the order of the rule
 */
public record RuleConditions(String rule, List<Condition> conditions) {

    /**
     * Whether every condition holds. A rule can have fired all the same, and changed its own conditions, or not have
     * fired, when it is switched off.
     *
     * @return whether all are {@link Verdict#HOLDS}
     */
    public boolean hold() {
        return conditions.stream().allMatch(condition -> condition.verdict() == Verdict.HOLDS);
    }
}
