package org.declinic.authoring.check;

import java.util.function.Consumer;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Rule;

/** Looks at each rule by itself. */
interface EachRule extends RuleCheck {

    void check(Rule rule, Consumer<Finding> findings);

    @Override
    default void check(Checked rules, Consumer<Finding> findings) {
        rules.set().rules().forEach(rule -> Mishap.guard(this, rule, findings));
    }
}
