package org.declinic.authoring.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.declinic.project.ProjectRules;

/** The scenarios beside the project's own rules. A mistake in one fails the test. */
public final class ProjectScenarios {

    static final List<Scenario> ALL = read();

    private ProjectScenarios() {}

    private static List<Scenario> read() {
        ScenarioFiles files = ScenarioFiles.in(List.of(ProjectRules.FOLDER), ProjectRules.KNOWLEDGE);
        if (!files.findings().isEmpty()) {
            throw new AssertionError(files.findings().toString());
        }
        return files.scenarios();
    }

    static String inWords(Scenario scenario) {
        return scenario.file() + ": " + scenario.name();
    }

    /** The cases of all scenarios, as JSON, by their names. */
    public static Map<String, String> cases() {
        Map<String, String> cases = new LinkedHashMap<>();
        ALL.forEach(scenario -> cases.put(inWords(scenario), scenario.json()));
        return cases;
    }
}
