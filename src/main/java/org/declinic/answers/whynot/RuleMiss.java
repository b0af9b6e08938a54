package org.declinic.answers.whynot;

import java.util.List;
import org.declinic.answers.conditions.Condition;
import org.declinic.answers.conditions.Verdict;

/**
 * A rule that could conclude something, with its conditions.
 *
 * @param rule its name
 * @param file its file, relative to the rules folder
 * @param line the line that it begins at
 * @param code the cause or remedy that it is for, or {@code null}
 * @param fired whether it fired
 * @param silenced what in it keeps it from firing although its conditions hold, such as {@code enabled false}; else
 *     {@code null}
 * @param conditions its conditions, in order; of a rule that was explained before, none
 * @param behind what conditions miss that other rules could conclude
 */
public record RuleMiss(
        String rule,
        String file,
        int line,
        String code,
        boolean fired,
        String silenced,
        List<Condition> conditions,
        List<Missing> behind) {

    /** {@return the conditions that do not hold, in the order of the rule} */
    public List<Condition> open() {
        return conditions.stream()
                .filter(condition -> condition.verdict() != Verdict.HOLDS)
                .toList();
    }

    /**
     * Something that rules could conclude, and did not.
     *
     * @param what such as {@code cause} with a code or {@code CardProblem}
     * @param rules the rules that could conclude it; none where no rule does
     */
    public record Missing(String what, List<RuleMiss> rules) {}
}
