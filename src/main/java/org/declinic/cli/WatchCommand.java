package org.declinic.cli;

import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.declinic.authoring.check.Severities;
import org.declinic.authoring.watch.CaseReading;
import org.declinic.authoring.watch.Watch;
import org.declinic.language.syntax.RuleFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Watches rules, scenarios and cases. */
@Command(
        name = "watch",
        description = "On every save of a rule, scenario or case file: checks the rules, runs the scenarios, and tells "
                + "what changed in the diagnoses of the cases.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class WatchCommand implements Callable<Integer> {

    private static final String SAMPLES = "facts-samples";

    @Mixin
    private RulesOption rules;

    @Mixin
    private FromOption from;

    @Mixin
    private SeverityOption severity;

    @Parameters(
            arity = "0..*",
            paramLabel = "CASES",
            description = "Case files or folders of them. Default: facts-samples/ beside the rules, if there is one.")
    private List<Path> cases = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        List<Path> folders = rules.folders();
        if (folders.isEmpty()) {
            throw new WrongUse("the program's own rules cannot be watched; name a folder with --rules");
        }
        for (Path path : cases) {
            if (Files.notExists(path)) {
                throw new WrongUse("there is no file or folder " + path);
            }
        }
        Severities severities = severity.severities();
        rules.files(); // says when a folder is missing
        List<Path> ofAdapters = from.adapters().folders(rules);
        CaseReading reading = from.reading();
        Thread ending = new Thread(() -> Runtime.getRuntime().halt(ExitCode.DONE.number()));
        Runtime.getRuntime().addShutdownHook(ending); // a signal is the way to end it, so that is no failure
        try (Writer out = Output.open()) {
            List<Path> watched = cases.isEmpty() ? besideRules(folders) : cases;
            new Watch(
                            rules::read,
                            severities,
                            folders,
                            watched,
                            ofAdapters,
                            from.adapters()::read,
                            reading,
                            Terminal.style(),
                            out)
                    .run();
        } finally {
            Runtime.getRuntime().removeShutdownHook(ending);
        }
        return ExitCode.DONE.number();
    }

    private static List<Path> besideRules(List<Path> folders) {
        return folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize().resolveSibling(SAMPLES))
                .filter(Files::isDirectory)
                .map(folder -> Path.of(RuleFile.opened(folder)))
                .distinct()
                .toList();
    }
}
