package org.declinic.scenario;

import java.nio.file.Path;
import java.util.List;
import org.declinic.casefile.Case;
import org.declinic.diagnosis.Diagnoser;
import org.declinic.knowledge.Knowledge;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;

/** Runs scenarios against any rules. */
public final class ScenarioRun {

    private ScenarioRun() {}

    /** All that is not as the scenarios of a folder expect, of rules of these folders. */
    public static List<String> differences(Path scenarios, List<Path> rules) throws Exception {
        Knowledge knowledge = Knowledge.load(rules);
        return ScenarioFiles.in(scenarios).stream()
                .flatMap(scenario -> differences(scenario, knowledge).stream())
                .toList();
    }

    static List<String> differences(Scenario scenario, Knowledge knowledge) {
        Case read = Samples.parse(knowledge, scenario.oneCase().toString()).get(0);
        return new Outcome(
                        ProjectRules.diagnose(new Diagnoser(knowledge), read.facts()),
                        ProjectRules.rulesThatConclude(knowledge, read.facts()))
                .differencesFrom(scenario);
    }
}
