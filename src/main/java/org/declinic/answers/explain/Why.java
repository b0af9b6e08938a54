package org.declinic.answers.explain;

import java.util.List;

/**
 * Why a case is diagnosed as it is. Immutable.
 *
 * @param id what the case is called
 * @param causes the causes, in the order of the diagnosis
 * @param plan the remedies, in the order of the diagnosis
 * @param inconsistencies the rules that say that facts cannot be true together; when there are any, there are no causes
 *     and no plan
 * @param rules the version of the rule set
 */
public record Why(
        String id, List<Explained> causes, List<Explained> plan, List<Derivation> inconsistencies, String rules) {

    /**
     * What each cause stands on.
     *
     * @return the causes, in the order of the diagnosis
     */
    public List<Footing> footing() {
        return causes.stream().map(Footing::of).toList();
    }

    /**
     * Whether nothing was concluded.
     *
     * @return true when there is nothing to explain
     */
    boolean nothingConcluded() {
        return causes.isEmpty() && plan.isEmpty() && inconsistencies.isEmpty();
    }
}
