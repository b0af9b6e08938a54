package org.declinic.scenario;

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
        ScenarioRunner runner = new ScenarioRunner(ProjectRules.KNOWLEDGE, new MatchedFacts(), List.of());
        return ProjectScenarios.ALL.stream()
                .map(scenario -> dynamicTest(ProjectScenarios.inWords(scenario), () -> {
                    Result result = runner.run(scenario);
                    assertEquals(List.of(), result.differences(), () -> scenario.place() + "\n" + result.why());
                }));
    }
}
