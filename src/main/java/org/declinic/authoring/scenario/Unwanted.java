package org.declinic.authoring.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds what came of a scenario that it says must not come. */
record Unwanted(Outcome outcome, Differences differences) {

    void compare(Expected unwanted) {
        for (String code : both(unwanted.causes().keySet(), outcome.causes())) {
            String actual = Outcome.cause(code, outcome.cause(code).map(found -> found.certainty()));
            differences.add("not the cause " + code, "the cause " + actual, "cause", List.of(), List.of(code));
        }
        if (unwanted.first() != null && outcome.causes().indexOf(unwanted.first()) == 0) {
            List<String> first = List.of(unwanted.first());
            differences.add("not first " + unwanted.first(), outcome.causesInWords(), "cause", List.of(), first);
        }
        for (String code : both(unwanted.plan(), outcome.remedies())) {
            differences.add("not the remedy " + code, "the remedy " + code, "remedy", List.of(), List.of(code));
        }
        for (String code : both(unwanted.withheld(), outcome.withheld())) {
            differences.add("not withheld: " + code, "withheld", List.of(), List.of());
        }
        compareSteps(unwanted);
        for (String rule : both(unwanted.inconsistencies(), outcome.inconsistencies())) {
            differences.add("not inconsistent by: " + rule, "inconsistent by it", List.of(), List.of(rule));
        }
        for (String rule : both(unwanted.fires(), outcome.rules())) {
            differences.add("no conclusion of: " + rule, "a conclusion of it", List.of(), List.of(rule));
        }
        for (String words : unwanted.says()) {
            outcome.saying(words)
                    .forEach(text -> differences.add("does not say: " + words, "says: " + text, List.of(), List.of()));
        }
    }

    private void compareSteps(Expected unwanted) {
        unwanted.notBefore()
                .forEach((code, time) -> outcome.step(code)
                        .filter(step -> Optional.ofNullable(step.notBefore()).equals(time))
                        .ifPresent(step -> differences.add(
                                "not " + Outcome.waits(code, time.orElse(null)),
                                Outcome.waits(code, step.notBefore()),
                                List.of(),
                                List.of())));
        unwanted.serves()
                .forEach((code, causes) -> outcome.step(code)
                        .filter(step -> !both(causes, step.causes()).isEmpty())
                        .ifPresent(step -> differences.add(
                                "not " + Outcome.serves(code, causes),
                                Outcome.serves(code, step.causes()),
                                "remedy",
                                List.of(),
                                List.of(code))));
    }

    private static List<String> both(Collection<String> unwanted, Collection<String> found) {
        return unwanted.stream().filter(found::contains).toList();
    }
}
