package org.declinic.authoring.scenario;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.declinic.diagnosis.Diagnosis.Step;

/** Finds what a scenario expects and what did not come of it. */
record Wanted(Outcome outcome, Differences differences) {

    void compare(Expected expected) {
        compareCauses(expected);
        compareFirst(expected.first());
        comparePlan(expected);
        compareWithheld(expected);
        expected.notBefore()
                .forEach((code, time) -> compareStep(
                        code, Outcome.waits(code, time.orElse(null)), step -> Outcome.waits(code, step.notBefore())));
        expected.serves()
                .forEach((code, causes) ->
                        compareStep(code, Outcome.serves(code, causes), step -> Outcome.serves(code, step.causes())));
        compareInconsistencies(expected);
        missing(expected.fires(), outcome.rules())
                .forEach(rule ->
                        differences.add("a conclusion of: " + rule, "no conclusion of it", List.of(rule), List.of()));
        for (String words : expected.says()) {
            if (outcome.saying(words).isEmpty()) {
                differences.add("says: " + words, "says nothing like it", List.of(), List.of());
            }
        }
    }

    private void compareCauses(Expected expected) {
        List<String> missing = missing(expected.causes().keySet(), outcome.causes());
        List<String> otherwise = new ArrayList<>();
        expected.causes()
                .forEach((code, certainty) -> certainty
                        .flatMap(number -> outcome.cause(code)
                                .filter(found -> found.certainty().compareTo(number) != 0))
                        .ifPresent(found -> otherwise.add(code)));
        List<String> wrong = new ArrayList<>(missing);
        wrong.addAll(otherwise);
        if (!wrong.isEmpty()) {
            String wanted = wrong.stream()
                    .map(code -> Outcome.cause(code, expected.causes().get(code)))
                    .collect(joining(", ", "causes ", ""));
            differences.add(wanted, outcome.causesInWords(), "cause", wrong, otherwise);
        }
        if (expected.none().contains("causes") && !outcome.causes().isEmpty()) {
            differences.add("no cause", outcome.causesInWords(), "cause", List.of(), outcome.causes());
        }
    }

    private void compareFirst(String code) {
        List<String> first = outcome.causes().stream().limit(1).toList();
        if (code != null && !first.contains(code)) {
            differences.add("first of the causes " + code, outcome.causesInWords(), "cause", List.of(code), first);
        }
    }

    private void comparePlan(Expected expected) {
        List<String> plan =
                outcome.remedies().stream().filter(expected.plan()::contains).toList();
        if (!plan.equals(expected.plan())) {
            differences.add(
                    "plan " + String.join(", ", expected.plan()),
                    outcome.planInWords(),
                    "remedy",
                    missing(expected.plan(), plan),
                    List.of());
        }
        if (expected.none().contains("plan") && !outcome.remedies().isEmpty()) {
            differences.add("no plan", outcome.planInWords(), "remedy", List.of(), outcome.remedies());
        }
    }

    private void compareWithheld(Expected expected) {
        List<String> missing = missing(expected.withheld(), outcome.withheld());
        if (!missing.isEmpty()) {
            String wanted = "withheld " + String.join(", ", missing);
            differences.add(wanted, outcome.withheldInWords(), "remedy", missing, List.of());
        }
        if (expected.none().contains("withheld") && !outcome.withheld().isEmpty()) {
            differences.add("nothing withheld", outcome.withheldInWords(), List.of(), List.of());
        }
    }

    private void compareStep(String code, String wanted, Function<Step, String> words) {
        Optional<Step> step = outcome.step(code);
        String actual = step.map(words).orElse(outcome.planInWords());
        if (!actual.equals(wanted)) {
            differences.add(wanted, actual, "remedy", step.isEmpty() ? List.of(code) : List.of(), List.of());
        }
    }

    private void compareInconsistencies(Expected expected) {
        List<String> found = outcome.inconsistencies();
        String actual = found.isEmpty() ? "no inconsistency" : "inconsistent by: " + String.join(", ", found);
        missing(expected.inconsistencies(), found)
                .forEach(rule -> differences.add("inconsistent by: " + rule, actual, List.of(rule), List.of()));
        if (expected.none().contains("inconsistencies") && !found.isEmpty()) {
            differences.add("no inconsistency", actual, List.of(), found);
        }
    }

    private static List<String> missing(Collection<String> wanted, Collection<String> found) {
        return wanted.stream().filter(each -> !found.contains(each)).toList();
    }
}
