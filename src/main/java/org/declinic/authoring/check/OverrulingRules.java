package org.declinic.authoring.check;

import java.util.List;
import java.util.function.Consumer;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Overruling;
import org.declinic.language.semantics.Rule;
import org.declinic.text.RuleHeader;

/** Finds rules on top of the program's own that do more than add to causes of the program, or leave all of it out. */
final class OverrulingRules implements RuleCheck {

    @Override
    public void check(Checked rules, Consumer<Finding> findings) {
        List<Rule> own = rules.set().rules().stream()
                .filter(rule -> rule.file().file().own())
                .toList();
        boolean onCore = !own.isEmpty()
                && own.stream()
                        .allMatch(rule -> rule.annotation(RuleHeader.CAUSE).isEmpty());
        if (!onCore) {
            Overruling.in(rules.set()).forEach(findings);
        }
    }
}
