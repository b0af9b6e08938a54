package org.declinic.authoring.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.declinic.project.ProjectRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs every scenario beside the rules, also with its facts in other orders. */
class ScenarioTest {

    @TestFactory
    Stream<DynamicTest> everyScenarioConcludesWhatItExpects() {
        Why why = new FailedConditions(ProjectRules.KNOWLEDGE);
        ScenarioRunner runner = new ScenarioRunner(ProjectRules.KNOWLEDGE, why, List.of());
        return ProjectScenarios.ALL.stream()
                .map(scenario -> dynamicTest(ProjectScenarios.inWords(scenario), () -> {
                    Result result = runner.run(scenario, true);
                    assertEquals(List.of(), result.differences(), () -> scenario.place() + "\n" + result.why());
                }));
    }
}
