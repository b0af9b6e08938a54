package org.declinic.cli;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.declinic.answers.conditions.Conditions;
import org.declinic.authoring.sample.Sample;
import org.declinic.authoring.scenario.ConditionCoverage;
import org.declinic.authoring.scenario.Coverage;
import org.declinic.authoring.scenario.CoverageCounter;
import org.declinic.authoring.scenario.FailedConditions;
import org.declinic.authoring.scenario.JsonResults;
import org.declinic.authoring.scenario.JunitResults;
import org.declinic.authoring.scenario.RowCoverage;
import org.declinic.authoring.scenario.RuleCoverage;
import org.declinic.authoring.scenario.SampleResults;
import org.declinic.authoring.scenario.ScenarioReport;
import org.declinic.authoring.scenario.ScenarioRun;
import org.declinic.authoring.scenario.Scenarios;
import org.declinic.authoring.scenario.TextResults;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.finding.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the scenarios beside the rules. */
@Command(
        name = "test",
        description = "Runs the scenarios (*.test.yaml) that stand beside the rules.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class TestCommand implements Callable<Integer> {

    /** As they are typed. */
    enum Format {
        text,
        json,
        junit
    }

    @Mixin
    private RulesOption rules;

    @Mixin
    private AdaptersOption adapters;

    @Option(names = "--format", description = Output.CHOICE)
    private Format format = Format.text;

    @Option(
            names = "--filter",
            paramLabel = "GLOB",
            description = "Runs only scenarios whose name, or whose file in its rules folder, this matches, "
                    + "as in '*lockout*'.")
    private String filter;

    @Option(
            names = "--min-coverage",
            paramLabel = "PERCENT",
            description = "Fails when the scenarios show less than this of the rules, from 0 to 100.")
    private BigDecimal minCoverage;

    @Option(
            names = "--update",
            description = "Writes what comes of the samples of adapters beside them, as what is to come of them.")
    private boolean update;

    @Override
    public Integer call() throws Exception {
        demandSense();
        List<Path> folders = rules.folders();
        if (folders.isEmpty()) {
            throw new WrongUse("the program's own rules have no scenarios with them; name a folder with --rules");
        }
        Knowledge knowledge = rules.load();
        List<Sample> samples = Sample.in(adapters.mappings(), adapters.folders(rules));
        Messages.print(adapters.mappings().findings());
        SampleResults ofSamples = new SampleResults(knowledge.factTypes());
        if (update) {
            return update(samples, ofSamples).number();
        }
        ScenarioRun ofScenarios = new Scenarios(
                        knowledge, new FailedConditions(knowledge), counters(knowledge, folders))
                .run(folders, Optional.ofNullable(filter));
        ScenarioRun run = ofSamples.add(ofScenarios, samples, Optional.ofNullable(filter));
        Messages.print(run.findings());
        if (run.isEmpty() && filter != null) {
            throw new WrongUse("no scenario has a name or a file like '" + filter + "'");
        }
        try (Writer out = Output.open()) {
            report().write(run, out);
        }
        return exitCode(run).number();
    }

    private static ExitCode update(List<Sample> samples, SampleResults ofSamples) throws IOException {
        ExitCode done = ExitCode.DONE;
        for (Sample sample : samples) {
            List<Finding> wrong = ofSamples.update(sample);
            Messages.print(wrong);
            done = wrong.isEmpty() ? done : ExitCode.FOUND_SOMETHING_WRONG;
        }
        Messages.print("wrote the cases of " + samples.size() + (samples.size() == 1 ? " sample" : " samples"));
        return done;
    }

    /** What the scenarios show is counted when all of them run. */
    private List<CoverageCounter> counters(Knowledge knowledge, List<Path> folders) {
        if (filter != null) {
            return List.of();
        }
        RuleCoverage ofRules = new RuleCoverage(knowledge, folders);
        Conditions conditions = new Conditions(knowledge, ofRules.rules());
        return List.of(ofRules, new ConditionCoverage(conditions, knowledge), new RowCoverage(knowledge, folders));
    }

    private void demandSense() throws WrongUse {
        if (filter != null && minCoverage != null) {
            throw new WrongUse("--min-coverage needs all scenarios, and --filter leaves some out; give one of them");
        }
        if (minCoverage != null && (minCoverage.signum() < 0 || minCoverage.compareTo(BigDecimal.valueOf(100)) > 0)) {
            throw new WrongUse("--min-coverage must be from 0 to 100, not " + minCoverage.toPlainString());
        }
    }

    private ScenarioReport report() throws IOException {
        return switch (format) {
            case text -> new TextResults(Terminal.style());
            case json -> new JsonResults();
            case junit -> new JunitResults();
        };
    }

    private ExitCode exitCode(ScenarioRun run) {
        if (run.isEmpty() && run.findings().isEmpty()) {
            Messages.print("the rules have no scenario (*.test.yaml) beside them");
        }
        Optional<Coverage.Measure> low =
                run.coverage().filter(counted -> minCoverage != null).flatMap(counted -> counted.below(minCoverage));
        low.ifPresent(measure -> Messages.print("the scenarios cover " + measure + ", which is " + measure.percent()
                + " % and less than " + minCoverage.toPlainString() + " %"));
        boolean wrong = run.isEmpty() || run.failed() > 0 || !run.findings().isEmpty() || low.isPresent();
        return wrong ? ExitCode.FOUND_SOMETHING_WRONG : ExitCode.DONE;
    }
}
