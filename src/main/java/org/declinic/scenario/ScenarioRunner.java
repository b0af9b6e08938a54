package org.declinic.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.declinic.diagnosis.Diagnoser;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Observation;
import org.declinic.diagnosis.RuleFailure;
import org.declinic.finding.Printable;
import org.declinic.knowledge.Knowledge;
import org.declinic.knowledge.RuleEntry;

/** Runs one scenario after the other, each with its facts as they are written and in other orders. */
final class ScenarioRunner {

    private static final int OTHER_ORDERS = 5;

    private final Knowledge knowledge;
    private final Diagnoser diagnoser;
    private final Why why;
    private final List<CoverageCounter> counters;

    ScenarioRunner(Knowledge knowledge, Why why, List<CoverageCounter> counters) {
        this.knowledge = knowledge;
        this.diagnoser = new Diagnoser(knowledge);
        this.why = why;
        this.counters = counters;
    }

    Result run(Scenario scenario) {
        long start = System.nanoTime();
        List<Difference> differences;
        List<String> reasons = List.of();
        try {
            Observation observation = diagnoser.observe(scenario.name(), scenario.facts());
            counters.forEach(counter -> counter.see(observation));
            differences = Differences.between(scenario, new Outcome(knowledge, observation));
            if (differences.isEmpty()) {
                differences = inOtherOrders(scenario, observation.diagnosis());
            } else {
                reasons = reasons(differences, observation);
            }
        } catch (RuleFailure e) {
            differences = List.of(new Difference("a diagnosis", e.finding().toString(), List.of(), List.of()));
        }
        return new Result(scenario, differences, reasons, Duration.ofNanos(System.nanoTime() - start));
    }

    private List<Difference> inOtherOrders(Scenario scenario, Diagnosis asWritten) throws RuleFailure {
        List<Object> facts = new ArrayList<>(scenario.facts());
        Random random = new Random(1);
        for (int order = 0; order < OTHER_ORDERS; order++) {
            Collections.shuffle(facts, random);
            Diagnosis shuffled = diagnoser.diagnose(scenario.name(), facts);
            if (!shuffled.equals(asWritten)) {
                return List.of(new Difference(
                        "the same in any order of the facts: " + inWords(asWritten),
                        "in another order: " + inWords(shuffled),
                        List.of(),
                        List.of()));
            }
        }
        return List.of();
    }

    private static String inWords(Diagnosis diagnosis) {
        return "causes " + diagnosis.causes() + ", plan " + diagnosis.plan() + ", inconsistencies "
                + diagnosis.inconsistencies();
    }

    private List<String> reasons(List<Difference> differences, Observation observation) {
        Stream<String> inconsistent = observation.diagnosis().inconsistencies().stream()
                .map(conflict -> "Nothing is concluded of facts that cannot be true together: " + conflict.text());
        Stream<String> ofRules = differences.stream()
                .flatMap(difference -> Stream.concat(
                        explain(difference.silent(), why::silent, observation),
                        explain(difference.spoke(), why::spoke, observation)));
        return Stream.concat(inconsistent, ofRules).map(Printable::line).toList();
    }

    private Stream<String> explain(
            List<String> rules, BiFunction<RuleEntry, Observation, List<String>> words, Observation observation) {
        return rules.stream()
                .flatMap(rule -> knowledge.rule(rule).stream())
                .flatMap(rule -> words.apply(rule, observation).stream());
    }
}
