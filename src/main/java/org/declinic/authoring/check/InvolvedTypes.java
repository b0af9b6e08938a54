package org.declinic.authoring.check;

import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Question;

/** Finds questions that wait for what no rule concludes. */
final class InvolvedTypes implements RuleCheck {

    @Override
    public void check(Checked rules, Consumer<Finding> findings) {
        for (Question question : rules.set().questions()) {
            question.involved().stream()
                    .filter(type -> rules.producers().knownOf(type).isEmpty())
                    .forEach(type -> findings.accept(question.span()
                            .finding(Code.QUESTION, "this is never asked: no rule concludes " + type)
                            .help("write a rule that concludes it: insertLogical( new " + type + "( ... ) )")));
        }
    }
}
