package org.declinic.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.declinic.casefile.Case;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs every scenario beside the rules, also with its facts in other orders. */
class ScenarioTest {

    private static final int ORDERS = 5;

    @TestFactory
    Stream<DynamicTest> everyScenarioConcludesWhatItExpects() {
        return ScenarioFiles.in(ProjectRules.FOLDER).stream()
                .map(scenario -> dynamicTest(scenario.toString(), () -> run(scenario)));
    }

    private static void run(Scenario scenario) {
        Case read = Samples.parse(scenario.oneCase().toString()).get(0);
        Diagnosis diagnosis = ProjectRules.diagnose(read.facts());
        assertEquals(
                List.of(),
                ScenarioRun.differences(scenario, ProjectRules.KNOWLEDGE),
                () -> scenario + "\n" + diagnosis);
        List<Object> facts = new ArrayList<>(read.facts());
        Random random = new Random(1);
        for (int order = 0; order < ORDERS; order++) {
            Collections.shuffle(facts, random);
            assertEquals(diagnosis, ProjectRules.diagnose(facts), () -> scenario + ", facts in another order");
        }
    }
}
