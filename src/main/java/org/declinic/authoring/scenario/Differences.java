package org.declinic.authoring.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** All that did not come as a scenario says. */
final class Differences {

    private final Outcome outcome;
    private final List<Difference> found = new ArrayList<>();

    private Differences(Outcome outcome) {
        this.outcome = outcome;
    }

    static List<Difference> between(Scenario scenario, Outcome outcome) {
        Differences differences = new Differences(outcome);
        Wanted wanted = new Wanted(outcome, differences);
        scenario.expect().forEach(wanted::compare);
        Unwanted unwanted = new Unwanted(outcome, differences);
        scenario.expectNot().forEach(unwanted::compare);
        return differences.found;
    }

    /** A difference, with the rules about causes or remedies that are missing, and about those that came. */
    void add(
            String expected,
            String actual,
            String annotation,
            Collection<String> missing,
            Collection<String> unwanted) {
        add(expected, actual, outcome.rulesAbout(annotation, missing), outcome.rulesAbout(annotation, unwanted));
    }

    /** A difference, with the rules that should have concluded, and those that should not have. */
    void add(String expected, String actual, List<String> missing, List<String> unwanted) {
        found.add(new Difference(
                expected,
                actual,
                missing.stream().filter(rule -> !outcome.rules().contains(rule)).toList(),
                unwanted.stream().filter(outcome.rules()::contains).toList()));
    }
}
