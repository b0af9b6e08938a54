package org.declinic.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.Conflict;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.scenario.Scenario.Expected;

/** What came of a scenario. */
record Outcome(Diagnosis diagnosis, Set<String> rules) {

    /** Everything in which it is not as expected. */
    List<String> differencesFrom(Scenario scenario) {
        List<String> differences = new ArrayList<>();
        missing(scenario.expect(), differences);
        unwanted(scenario.expectNot(), differences);
        return differences;
    }

    private void missing(Expected expect, List<String> differences) {
        expect.causes().forEach((code, certainty) -> {
            Optional<FoundCause> found = diagnosis.causes().stream()
                    .filter(cause -> cause.code().equals(code))
                    .findFirst();
            if (found.isEmpty()) {
                differences.add("no cause " + code);
            } else if (!certainty.isEmpty() && found.get().certainty().compareTo(new BigDecimal(certainty)) != 0) {
                differences.add(code + " is " + found.get().certainty() + ", not " + certainty);
            }
        });
        if (expect.first() != null && !codes().findFirst().equals(Optional.of(expect.first()))) {
            differences.add("first is " + codes().findFirst() + ", not " + expect.first());
        }
        List<String> plan = plan().filter(expect.plan()::contains).toList();
        if (!plan.equals(expect.plan())) {
            differences.add("the plan has " + plan + ", not " + expect.plan());
        }
        expect.notBefore().forEach((code, time) -> diagnosis.plan().stream()
                .filter(step -> step.code().equals(code))
                .findFirst()
                .ifPresentOrElse(
                        step -> notBefore(step, time, differences), () -> differences.add("no remedy " + code)));
        each(expect.inconsistencies(), this::isInconsistentBy, false, "no inconsistency ", differences::add);
        each(expect.fires(), rules::contains, false, "silent: ", differences::add);
        each(expect.says(), this::says, false, "nowhere said: ", differences::add);
    }

    private void unwanted(Expected expectNot, List<String> differences) {
        each(expectNot.causes().keySet(), code -> codes().anyMatch(code::equals), true, "cause ", differences::add);
        each(expectNot.plan(), code -> plan().anyMatch(code::equals), true, "remedy ", differences::add);
        each(expectNot.inconsistencies(), this::isInconsistentBy, true, "inconsistency ", differences::add);
        each(expectNot.fires(), rules::contains, true, "fired: ", differences::add);
        each(expectNot.says(), this::says, true, "said: ", differences::add);
    }

    private static void each(
            Iterable<String> names,
            Predicate<String> holds,
            boolean wrongWhen,
            String what,
            Consumer<String> difference) {
        for (String name : names) {
            if (holds.test(name) == wrongWhen) {
                difference.accept(what + name);
            }
        }
    }

    private static void notBefore(Step step, String time, List<String> differences) {
        String actual = Objects.toString(step.notBefore());
        if (!actual.equals(time)) {
            differences.add(step.code() + " not before " + actual + ", not " + time);
        }
    }

    private Stream<String> codes() {
        return diagnosis.causes().stream().map(FoundCause::code);
    }

    private Stream<String> plan() {
        return diagnosis.plan().stream().map(Step::code);
    }

    private boolean isInconsistentBy(String rule) {
        return diagnosis.inconsistencies().stream().map(Conflict::rule).anyMatch(rule::equals);
    }

    private boolean says(String text) {
        return Stream.of(
                        diagnosis.causes().stream()
                                .flatMap(cause -> cause.because().stream())
                                .map(Diagnosis.Because::text),
                        diagnosis.plan().stream().flatMap(step -> step.steps().stream()),
                        diagnosis.inconsistencies().stream().map(Conflict::text))
                .flatMap(texts -> texts)
                .anyMatch(said -> said.contains(text));
    }
}
