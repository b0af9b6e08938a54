package org.declinic.authoring.check;

import java.util.function.Consumer;
import org.declinic.finding.Finding;

/** Looks for one kind of mistake. An instance keeps nothing of the rules that it has checked. */
interface RuleCheck {

    void check(Checked rules, Consumer<Finding> findings);
}
