package org.declinic.authoring.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.declinic.authoring.check.Readings.Reading;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.syntax.Span;

/**
 * Finds rules that wait for each other's absence: what they conclude then depends on which of them fires first, or they
 * fire without end. A rule waits where it asks for no fact, for all facts or for a cause, which is made of all its reasons.
 */
final class Circles implements RuleCheck {

    @Override
    public void check(Checked rules, Consumer<Finding> findings) {
        Readings readings = new Readings(rules.set(), rules.producers());
        Set<Set<String>> found = new HashSet<>();
        readings.byMaker()
                .forEach((maker, ofMaker) -> ofMaker.stream()
                        .filter(Reading::waits)
                        .forEach(reading -> {
                            List<String> circle = readings.way(reading.reader(), maker);
                            if (!circle.isEmpty() && found.add(Set.copyOf(circle))) {
                                findings.accept(finding(circle, reading.where()));
                            }
                        }));
    }

    private static Finding finding(List<String> circle, Span where) {
        return where.finding(
                        Code.CIRCLE,
                        circle.size() == 1
                                ? "the rule waits for what it concludes itself"
                                : "these rules wait for each other: \"" + String.join("\", \"", circle) + "\"")
                .help("let one of them look at what the other one looks at, and not at what that one concludes");
    }
}
