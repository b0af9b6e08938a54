package org.declinic.authoring.scenario;

import static java.util.stream.Collectors.toCollection;

import java.util.Set;
import java.util.TreeSet;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.finding.Code;

/** The names of one kind that a scenario can state: those that the rule set has. */
record Vocabulary(String kind, Code unknown, Set<String> names) {

    static Vocabulary ofRules(Knowledge knowledge) {
        return new Vocabulary(
                "rule",
                Code.UNKNOWN_RULE,
                knowledge.rules().stream().map(RuleEntry::name).collect(toCollection(TreeSet::new)));
    }

    /** The codes that stand in an annotation, {@code cause} or {@code remedy}. */
    static Vocabulary of(Knowledge knowledge, String annotation, Code unknown) {
        return new Vocabulary(
                annotation,
                unknown,
                knowledge.rules().stream()
                        .flatMap(rule -> rule.annotation(annotation).stream())
                        .collect(toCollection(TreeSet::new)));
    }

    /** Whether the rule set has it. When it has not, that is a mistake in the scenario. */
    boolean has(Part name) {
        if (names.contains(name.text())) {
            return true;
        }
        name.wrong(unknown, "the rules have no " + kind + " '" + name.text() + "'", name.text(), names);
        return false;
    }
}
