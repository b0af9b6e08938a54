package org.declinic.authoring.scenario;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.declinic.answers.audit.Audit;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.Because;
import org.declinic.diagnosis.Diagnosis.Conflict;
import org.declinic.diagnosis.Diagnosis.Remark;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.Observation;
import org.declinic.engine.session.RuleFailure;
import org.declinic.finding.Code;
import org.declinic.text.Printable;
import org.declinic.text.RuleHeader;

/** Runs one scenario after the other, each with its facts as they are written and in other orders. */
final class ScenarioRunner {

    private static final int OTHER_ORDERS = 6;

    private final Knowledge knowledge;
    private final Diagnoser diagnoser;
    private final Why why;
    private final List<CoverageCounter> counters;

    ScenarioRunner(Knowledge knowledge, Why why, List<CoverageCounter> counters) {
        this.knowledge = knowledge;
        this.diagnoser = Diagnoser.audited(knowledge, new Audit(knowledge));
        this.why = why;
        this.counters = counters;
    }

    Result run(Scenario scenario, boolean inOtherOrders) {
        long start = System.nanoTime();
        List<Difference> differences;
        List<String> reasons = List.of();
        try {
            Observation observation = diagnoser.observe(scenario.name(), scenario.facts());
            counters.forEach(counter -> counter.see(observation));
            differences = Differences.between(scenario, new Outcome(knowledge, observation));
            List<Difference> ofEngine = ofEngine(observation.diagnosis());
            if (!ofEngine.isEmpty()) {
                differences = ofEngine;
            } else if (differences.isEmpty() && inOtherOrders) {
                differences = inOtherOrders(scenario, observation.diagnosis());
            } else if (!differences.isEmpty()) {
                reasons = reasons(scenario, differences, observation);
            }
        } catch (RuleFailure e) {
            differences = List.of(new Difference("a diagnosis", e.finding().toString(), List.of(), List.of()));
        }
        return new Result(scenario, differences, reasons, Duration.ofNanos(System.nanoTime() - start));
    }

    private List<Difference> inOtherOrders(Scenario scenario, Diagnosis asWritten) throws RuleFailure {
        List<Object> facts = new ArrayList<>(scenario.facts());
        Collections.reverse(facts); // which no number of shuffles promises
        Random random = new Random(1);
        for (int order = 0; order < OTHER_ORDERS; order++) {
            Diagnosis shuffled = diagnoser.diagnose(scenario.name(), facts);
            List<Difference> ofEngine = ofEngine(shuffled);
            if (!ofEngine.isEmpty()) {
                return ofEngine;
            } else if (!shuffled.equals(asWritten)) {
                return List.of(new Difference(
                        "the same in any order of the facts: " + inWords(asWritten),
                        "in another order: " + inWords(shuffled),
                        List.of(),
                        List.of()));
            }
            Collections.shuffle(facts, random);
        }
        return List.of();
    }

    /** Where the engine did not do what the rules say: then nothing else of the diagnosis can be relied on. */
    private static List<Difference> ofEngine(Diagnosis diagnosis) {
        return diagnosis.notes().stream()
                .filter(note -> note.code().equals(Code.ENGINE_DIFFERS.toString()))
                .map(note -> new Difference("what the rules say", note.text(), List.of(), List.of()))
                .toList();
    }

    private static String inWords(Diagnosis diagnosis) {
        return Stream.of(
                        diagnosis.causes().stream()
                                .map(cause -> Outcome.cause(cause.code(), Optional.of(cause.certainty())) + " because "
                                        + cause.because().stream()
                                                .map(Because::text)
                                                .toList()),
                        diagnosis.plan().stream().map(step -> step.code() + " " + step.steps()),
                        diagnosis.inconsistencies().stream().map(Conflict::text),
                        diagnosis.notes().stream().map(Remark::text))
                .flatMap(words -> words)
                .collect(joining("; "));
    }

    private List<String> reasons(Scenario scenario, List<Difference> differences, Observation observation) {
        Diagnosis diagnosis = observation.diagnosis();
        Stream<String> inconsistent = diagnosis.inconsistencies().stream()
                .map(conflict -> "Nothing is concluded of facts that cannot be true together: " + conflict.text());
        boolean lacksCause = diagnosis.causes().isEmpty()
                && diagnosis.inconsistencies().isEmpty()
                && (scenario.expect().stream().anyMatch(Expected::needsCause) || lacksRemedy(differences));
        Stream<String> noCause = lacksCause ? why.noCause(observation).stream() : Stream.empty();
        Stream<String> ofRules = Stream.concat(
                explain(differences, Difference::silent, why::silent, observation),
                explain(differences, Difference::spoke, why::spoke, observation));
        return Stream.of(inconsistent, noCause, ofRules)
                .flatMap(lines -> lines)
                .map(Printable::line)
                .toList();
    }

    private boolean lacksRemedy(List<Difference> differences) {
        return differences.stream()
                .flatMap(difference -> difference.silent().stream())
                .flatMap(rule -> knowledge.rule(rule).stream())
                .anyMatch(rule -> rule.annotation(RuleHeader.REMEDY).isPresent());
    }

    private Stream<String> explain(
            List<Difference> differences,
            Function<Difference, List<String>> rules,
            BiFunction<RuleEntry, Observation, List<String>> words,
            Observation observation) {
        return differences.stream()
                .flatMap(difference -> rules.apply(difference).stream())
                .distinct()
                .flatMap(rule -> knowledge.rule(rule).stream())
                .flatMap(rule -> words.apply(rule, observation).stream());
    }
}
