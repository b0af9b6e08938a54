package org.declinic.authoring.scenario;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;

/** What the scenarios and samples show of the rules. Each test names all that is not shown. */
class ScenarioCoverageTest {

    private static final List<Scenario> SCENARIOS = ProjectScenarios.ALL;

    @Test
    void everyRuleFiresInAScenarioBesideIt() {
        assertEquals(List.of(), rulesNotNamed(Scenario::expect));
    }

    @Test
    void everyRuleStaysSilentInANearMissBesideIt() {
        assertEquals(List.of(), rulesNotNamed(Scenario::expectNot));
    }

    /** Causes that only rows of tables give are too many for samples: the scenarios have a code of each. */
    @Test
    void everyCauseIsInASampleAndHasARemedyThere() {
        Set<String> withoutRemedy = codes("cause");
        withoutRemedy.retainAll(ProjectRules.causesThatRulesAreSureOf());
        for (var sample : Samples.all()) {
            Diagnosis diagnosis = ProjectRules.diagnose(sample.facts());
            diagnosis.plan().stream().map(Step::causes).forEach(withoutRemedy::removeAll);
        }
        assertEquals(Set.of(), withoutRemedy);
    }

    @Test
    void everyCauseOfEveryScenarioHasARemedy() {
        List<String> offenders = SCENARIOS.stream()
                .flatMap(scenario -> {
                    Diagnosis diagnosis = ProjectRules.diagnose(scenario.facts());
                    Set<String> remedied = diagnosis.plan().stream()
                            .flatMap(step -> Stream.concat(Stream.of(step.code()), step.causes().stream()))
                            .collect(toCollection(TreeSet::new));
                    boolean saysWhyNot = !diagnosis.withheld().isEmpty();
                    return diagnosis.causes().stream()
                            .filter(cause -> !saysWhyNot)
                            .map(FoundCause::code)
                            .filter(code -> !remedied.contains(code) && !remedied.contains("check-whether-paid"))
                            .map(code -> code + " in " + ProjectScenarios.inWords(scenario));
                })
                .toList();
        assertEquals(List.of(), offenders);
    }

    @Test
    void everyRemedyIsInAScenario() {
        Set<String> remedies = codes("remedy");
        SCENARIOS.stream()
                .flatMap(scenario -> scenario.expect().stream())
                .map(Expected::plan)
                .forEach(remedies::removeAll);
        assertEquals(Set.of(), remedies);
    }

    private static Set<String> codes(String kind) {
        return ProjectRules.KNOWLEDGE.rules().stream()
                .flatMap(rule -> rule.annotation(kind).stream())
                .collect(toCollection(TreeSet::new));
    }

    private static List<String> rulesNotNamed(Function<Scenario, List<Expected>> part) {
        return ProjectRules.KNOWLEDGE.rules().stream()
                .filter(rule -> SCENARIOS.stream()
                        .filter(scenario -> scenario.file().equals(rule.file().replace(".drl", ".test.yaml")))
                        .flatMap(scenario -> part.apply(scenario).stream())
                        .flatMap(expected -> expected.fires().stream())
                        .noneMatch(rule.name()::equals))
                .map(rule -> rule.place() + " " + rule.name())
                .toList();
    }
}
