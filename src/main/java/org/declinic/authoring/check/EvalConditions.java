package org.declinic.authoring.check;

import java.util.List;
import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Rule;
import org.declinic.language.syntax.Token;

/** Finds conditions that do not say which fact they are about. */
final class EvalConditions implements EachRule {

    @Override
    public void check(Rule rule, Consumer<Finding> findings) {
        List<Token> when = rule.unit().when();
        for (int at = 0; at + 1 < when.size(); at++) {
            if (when.get(at).is("eval") && when.get(at + 1).is("(")) {
                findings.accept(rule.unit()
                        .span()
                        .at(when.get(at))
                        .finding(Code.EVAL, "'eval' hides which fact is asked about")
                        .help("write the condition into the parentheses of its fact"));
            }
        }
    }
}
