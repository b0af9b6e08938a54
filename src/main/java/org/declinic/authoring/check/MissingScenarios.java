package org.declinic.authoring.check;

import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Rule;

/** Finds rules that no scenario expects. */
final class MissingScenarios implements RuleCheck {

    @Override
    public void check(Checked rules, Consumer<Finding> findings) {
        rules.ofTheUser().stream()
                .filter(rule -> !rules.evidence().expects(rule.name()))
                .forEach(rule -> findings.accept(rule.nameSpan()
                        .finding(Code.NO_SCENARIO, "no scenario expects this rule to fire")
                        .help("add one to " + scenarioFile(rule) + " that names it under fires")));
    }

    private static String scenarioFile(Rule rule) {
        String path = rule.file().file().path();
        return path.substring(path.lastIndexOf('/') + 1).replace(".drl", ".test.yaml");
    }
}
