package org.declinic.conditions;

import java.util.List;

/**
 * The conditions of a rule, held against facts.
 *
 * @param rule the rule's name
 * @param conditions in the order of the rule; when all hold, the rule fires
 */
public record RuleConditions(String rule, List<Condition> conditions) {

    /**
     * Whether the rule fires.
     *
     * @return whether every condition holds
     */
    public boolean hold() {
        return conditions.stream().allMatch(condition -> condition.verdict() == Verdict.HOLDS);
    }
}
