package org.declinic.answers.conditions;

import java.util.List;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * A constraint as it is written.
 *
 * @param descr where
 * @param text its text
 * @param said what that says
 */
record Written(BaseDescr descr, String text, Constraint said) {

    /** Those of a pattern. */
    static List<Written> of(PatternDescr pattern, Texts texts) {
        return pattern.getConstraint().getDescrs().stream()
                .map(each -> new Written(each, texts.of(each), Constraint.of(texts.of(each))))
                .toList();
    }

    /** Those that do more than bind. */
    static List<Written> testing(List<Written> constraints) {
        return constraints.stream().filter(each -> each.said().tests()).toList();
    }

    /** Whether it compares a field by its position. */
    boolean isPositional() {
        return descr instanceof ExprConstraintDescr constraint
                && constraint.getType() == ExprConstraintDescr.Type.POSITIONAL;
    }
}
