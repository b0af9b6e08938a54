package org.declinic.scenario;

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
import org.declinic.knowledge.RuleEntry;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;

/** What the scenarios and samples show of the rules. Each test names all that is not shown. */
class ScenarioCoverageTest {

    private static final List<Scenario> SCENARIOS = ScenarioFiles.in(ProjectRules.FOLDER);

    @Test
    void everyRuleFiresInAScenarioBesideIt() {
        assertEquals(List.of(), rulesNotNamed(scenario -> scenario.expect().fires().stream()));
    }

    @Test
    void everyRuleStaysSilentInANearMissBesideIt() {
        assertEquals(List.of(), rulesNotNamed(scenario -> scenario.expectNot().fires().stream()));
    }

    @Test
    void everyRuleThatAScenarioNamesExists() {
        Set<String> known =
                ProjectRules.KNOWLEDGE.rules().stream().map(RuleEntry::name).collect(toCollection(TreeSet::new));
        assertEquals(
                List.of(),
                SCENARIOS.stream()
                        .flatMap(scenario -> Stream.of(scenario.expect(), scenario.expectNot()))
                        .flatMap(expected -> expected.fires().stream())
                        .filter(rule -> !known.contains(rule))
                        .toList());
    }

    @Test
    void everyCauseIsInASampleAndHasARemedyThere() {
        Set<String> withoutRemedy = codes("cause");
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
                    Diagnosis diagnosis = ProjectRules.diagnose(
                            Samples.parse(scenario.oneCase().toString()).get(0).facts());
                    Set<String> remedied = diagnosis.plan().stream()
                            .flatMap(step -> step.causes().stream())
                            .collect(toCollection(TreeSet::new));
                    return diagnosis.causes().stream()
                            .map(FoundCause::code)
                            .filter(code -> !remedied.contains(code))
                            .map(code -> code + " in " + scenario);
                })
                .toList();
        assertEquals(List.of(), offenders);
    }

    @Test
    void everyRemedyIsInAScenario() {
        Set<String> remedies = codes("remedy");
        SCENARIOS.forEach(scenario -> remedies.removeAll(scenario.expect().plan()));
        assertEquals(Set.of(), remedies);
    }

    private static Set<String> codes(String kind) {
        return ProjectRules.KNOWLEDGE.rules().stream()
                .flatMap(rule -> rule.annotation(kind).stream())
                .collect(toCollection(TreeSet::new));
    }

    private static List<String> rulesNotNamed(Function<Scenario, Stream<String>> named) {
        return ProjectRules.KNOWLEDGE.rules().stream()
                .filter(rule -> SCENARIOS.stream()
                        .filter(scenario -> scenario.file().equals(rule.file().replace(".drl", ".test.yaml")))
                        .flatMap(named)
                        .noneMatch(rule.name()::equals))
                .map(rule -> rule.place() + " " + rule.name())
                .toList();
    }
}
