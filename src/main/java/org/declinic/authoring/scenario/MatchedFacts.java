package org.declinic.authoring.scenario;

import java.util.ArrayList;
import java.util.List;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.engine.session.Observation;
import org.declinic.values.InWords;

/** Explains a conclusion by the facts that the rule found. */
final class MatchedFacts {

    List<String> spoke(RuleEntry rule, Observation observation) {
        List<String> lines = new ArrayList<>();
        lines.add("The rule \"" + rule.name() + "\" concluded it: " + rule.place());
        observation.conclusions().stream()
                .filter(conclusion -> conclusion.rule().equals(rule.name()))
                .flatMap(conclusion -> conclusion.matched().stream())
                .map(InWords::of)
                .distinct()
                .forEach(fact -> lines.add("  " + fact));
        return lines;
    }
}
