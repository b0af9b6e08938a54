package org.declinic.answers.conditions;

import java.util.List;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.Span;
import org.drools.model.Model;

/**
 * A constraint that a rule has, and that Drools drops: what the rule is compiled to decides as if it were not written.
 * Immutable.
 *
 * @param place where it stands; where it cannot be told which constraint of a pattern it is, the pattern
 * @param text the constraint on one line, or {@code null} where it cannot be told which it is
 * @param of what it is a constraint of
 * @param results the variables of functions of which it is a constraint; none of a fact
 */
public record Dropped(Span place, String text, Of of, List<String> results) {

    /** What constraints are of. */
    public enum Of {
        /** A pattern, of facts or from a list. */
        PATTERN,
        /** What is accumulated, within {@code accumulate} itself. */
        ACCUMULATED,
        /** What is accumulated or collected, before {@code from}. */
        FROM_ACCUMULATED
    }

    /** {@return whether it can be told which constraint it is} */
    public boolean isTold() {
        return text != null;
    }

    /**
     * Holds rules against what they were compiled to.
     *
     * @param rules the rules as they are written
     * @param models what they were compiled to, of which no KieBase was made
     * @return what is missing in it, in no certain order; nothing where a rule cannot be read beside it
     */
    public static List<Dropped> in(RuleSet rules, List<Model> models) {
        Reading reading = new Reading(rules, models, TypeFields.NONE);
        rules.rules().forEach(reading::elements);
        reading.queries().readAll();
        return reading.dropped();
    }
}
