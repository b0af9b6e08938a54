package org.declinic.authoring.check;

import java.util.List;
import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Rule;
import org.declinic.language.syntax.Token;
import org.declinic.text.RuleHeader;

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
        if (RuleHeader.KINDS.stream().anyMatch(kind -> rule.annotation(kind).isPresent())) {
            rule.unit().then().stream()
                    .filter(word -> word.is("if") || word.is("switch"))
                    .findFirst()
                    .ifPresent(word -> findings.accept(rule.unit()
                            .span()
                            .at(word)
                            .finding(Code.EVAL, "'" + word.text() + "' hides a condition in 'then'")
                            .help("write it under 'when', and a rule of its own for each conclusion")));
        }
    }
}
