package org.declinic.answers.explain;

import java.util.List;

/**
 * Why a case is diagnosed as it is. Immutable.
 *
 * @param id what the case is called
 * @param causes the causes, in the order of the diagnosis
 * @param plan the remedies, in the order of the diagnosis
 * @param withheld what would be in the plan if it were not forbidden, in the order of the diagnosis
 * @param inconsistencies the rules that say that facts cannot be true together; when there are any, there are no causes
 *     and no plan
 * @param notes what else is to be known of the case, in the order of the diagnosis
 * @param nothing why nothing was concluded, in one sentence, or {@code null} when something was
 * @param rules the version of the rule set
 */
public record Why(
        String id,
        List<Explained> causes,
        List<Explained> plan,
        List<ExplainedWithheld> withheld,
        List<Derivation> inconsistencies,
        List<ExplainedNote> notes,
        String nothing,
        String rules) {

    /** {@return what each cause stands on, in the order of the diagnosis} */
    public List<Footing> footing() {
        return causes.stream().map(Footing::of).toList();
    }
}
