package org.declinic.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declinic.authoring.scenario.ProjectScenarios;
import org.declinic.cases.casefile.Case;
import org.declinic.conclusions.Advice;
import org.declinic.conclusions.Attempt;
import org.declinic.conclusions.Stop;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.Outcome;
import org.declinic.project.GeneratedCases;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;

/** No plan invites what a stop forbids, and every plan of a decline has a way to pay, or says why there is none. */
class SafePlansTest {

    private static final Set<Attempt> OTHERWISE = Set.of(Attempt.NEW_CARD, Attempt.OTHER_METHOD);

    private final List<String> unsafe = new ArrayList<>();

    @Test
    void inEverySampleAndScenario() {
        Samples.all().forEach(this::look);
        ProjectScenarios.cases().values().forEach(text -> Samples.parse(text).forEach(this::look));
        assertEquals(List.of(), unsafe);
    }

    @Test
    void inTenThousandGeneratedCases() {
        Samples.parse(new String(GeneratedCases.lines(17, 10_000), StandardCharsets.UTF_8))
                .forEach(this::look);
        assertEquals(List.of(), unsafe);
    }

    private void look(Case read) {
        Observation observation = ProjectRules.observe(ProjectRules.KNOWLEDGE, read.facts());
        Diagnosis diagnosis = observation.diagnosis();
        Map<String, Attempt> attempts = new HashMap<>();
        List<Stop> stops = new ArrayList<>();
        for (Object fact : observation.facts()) {
            if (fact instanceof Advice advice) {
                attempts.put(advice.remedy(), advice.attempt());
            } else if (fact instanceof Stop stop) {
                stops.add(stop);
            }
        }
        for (Step step : diagnosis.plan()) {
            for (Stop stop : stops) {
                if (covers(stop, attempts.get(step.code())) && isTooEarly(step, stop)) {
                    unsafe.add(read.id() + ": " + step.code() + " in spite of " + stop);
                }
            }
        }
        boolean declined = read.facts().stream()
                .anyMatch(fact -> fact instanceof CheckoutAttempt attempt && attempt.outcome() == Outcome.DECLINED);
        boolean hasWay = diagnosis.plan().stream()
                .anyMatch(step -> PAYS.contains(step.code()) && OTHERWISE.contains(attempts.get(step.code())));
        boolean saysWhyNot = diagnosis.withheld().stream()
                .anyMatch(remedy -> OTHERWISE.contains(attempts.get(remedy.code())) && !isBlank(remedy.because()));
        if (declined && diagnosis.inconsistencies().isEmpty() && !hasWay && !saysWhyNot) {
            unsafe.add(read.id() + ": no way to pay, and nothing says why");
        }
    }

    private static boolean covers(Stop stop, Attempt attempt) {
        return stop.forbids() == Stop.Scope.ANY ? attempt != Attempt.NONE : attempt == Attempt.SAME_CARD;
    }

    /** What only prepares may be done at once while a wait lasts. */
    private static boolean isTooEarly(Step step, Stop stop) {
        return stop.until() == null
                || PAYS.contains(step.code())
                        && (step.notBefore() == null || step.notBefore().isBefore(stop.until()));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** The remedies that are payments, and do not only prepare one. */
    private static final Collection<String> PAYS = ProjectRules.KNOWLEDGE.rules().stream()
            .filter(rule -> rule.annotation("stage")
                    .filter(stage -> Set.of("PAY", "MOVE").contains(stage))
                    .isPresent())
            .map(rule -> rule.annotation("remedy").orElseThrow())
            .toList();
}
