package org.declinic.authoring.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.declinic.engine.knowledge.Knowledge;

/** Runs the scenarios that stand beside the rules. Not thread-safe. */
public final class Scenarios {

    private final Knowledge knowledge;
    private final ScenarioRunner runner;
    private final List<CoverageCounter> counters;

    /**
     * Scenarios of a rule set.
     *
     * @param knowledge the rule set
     * @param why explains failures
     * @param counters count what the scenarios show of the rules
     */
    public Scenarios(Knowledge knowledge, Why why, List<CoverageCounter> counters) {
        this.knowledge = knowledge;
        this.counters = List.copyOf(counters);
        this.runner = new ScenarioRunner(knowledge, why, this.counters);
    }

    /**
     * Runs the scenarios of folders.
     *
     * @param folders the folders
     * @param glob runs only those whose name or file it matches; empty for all
     * @return what came of them
     */
    public ScenarioRun run(List<Path> folders, Optional<String> glob) {
        ScenarioFiles files = ScenarioFiles.in(folders, knowledge);
        List<Result> results = files.scenarios().stream()
                .filter(scenario -> glob.map(Glob::new)
                        .filter(pattern -> !pattern.matches(scenario.name()) && !pattern.matches(scenario.file()))
                        .isEmpty())
                .map(scenario -> runner.run(scenario, true))
                .toList();
        Optional<Coverage> coverage =
                counters.stream().map(CoverageCounter::coverage).reduce(Coverage::and);
        return new ScenarioRun(results, files.findings(), coverage.filter(counted -> glob.isEmpty()));
    }

    /**
     * Runs the scenarios of folders after a change: all of them, those that it touched also with their facts in other
     * orders.
     *
     * @param folders the folders
     * @param touched the files whose scenarios were touched, relative to their folders
     * @return what came of them, without coverage
     */
    public ScenarioRun run(List<Path> folders, Set<String> touched) {
        ScenarioFiles files = ScenarioFiles.in(folders, knowledge);
        List<Result> results = files.scenarios().stream()
                .map(scenario -> runner.run(scenario, touched.contains(scenario.file())))
                .toList();
        return new ScenarioRun(results, files.findings(), Optional.empty());
    }
}
