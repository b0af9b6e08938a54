package org.declinic.authoring.scenario;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.declinic.cases.casefile.CutValue;
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

    boolean has(String name) {
        return names.contains(name);
    }

    /** Whether the rule set has it. When it has not, that is a mistake in the scenario. */
    boolean has(Part name) {
        if (has(name.text())) {
            return true;
        }
        String message = "the rules have no " + kind + " '" + name.text() + "'";
        List<String> several = List.of(name.text().split("[,;\\s]+"));
        if (several.size() > 1 && names.containsAll(several)) {
            name.wrongWith(unknown, message, "write [" + String.join(", ", several) + "]");
        } else {
            name.wrong(unknown, message, name.text(), names);
        }
        return false;
    }

    /**
     * All names that a rule set has; a mistake in the scenario is each that it has not.
     *
     * @param what the key that they stand at
     */
    List<String> of(String what, List<Part> parts) {
        List<String> known = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            Part part = parts.get(at);
            int cut = cut(parts, at);
            if (cut > at) {
                String whole = joined(parts, at, cut);
                CutValue value = new CutValue(what, whole, true);
                part.wrongWith(Code.COMMA_IN_VALUE, value.message(), value.help());
                at = cut;
            } else if (part.single(what).isPresent() && has(part)) {
                known.add(part.text());
            }
        }
        return known;
    }

    /** The last of the parts that a comma made of one name, or the part itself. */
    private int cut(List<Part> parts, int from) {
        for (int to = from + 1; to < parts.size(); to++) {
            if (!parts.get(from).isSingle()
                    || !parts.get(to).isSingle()
                    || has(parts.get(from).text())) {
                return from;
            }
            if (names.contains(joined(parts, from, to))) {
                return to;
            }
        }
        return from;
    }

    private static String joined(List<Part> parts, int from, int to) {
        return parts.subList(from, to + 1).stream().map(Part::text).collect(joining(", "));
    }
}
