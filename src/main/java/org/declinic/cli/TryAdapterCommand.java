package org.declinic.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.declinic.authoring.sample.LostPaths;
import org.declinic.authoring.sample.Sample;
import org.declinic.cases.adapter.Mapping;
import org.declinic.cases.adapter.Mappings;
import org.declinic.cases.casefile.CaseYaml;
import org.declinic.cases.casefile.CollectedCases;
import org.declinic.facts.FactTypes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what an adapter makes of a file. */
@Command(
        name = "try",
        description = "Prints the cases that an adapter makes of a file, and what of its records went nowhere.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class TryAdapterCommand implements Callable<Integer> {

    @Mixin
    private RulesOption rules;

    @Mixin
    private AdaptersOption adapters;

    @Parameters(index = "0", paramLabel = "NAME", description = "The name of the adapter.")
    private String name;

    @Parameters(index = "1", paramLabel = "FILE", description = "A file of the other system.")
    private Path file;

    @Override
    public Integer call() throws Exception {
        adapters.folders(); // says when one is missing
        if (!Files.isRegularFile(file)) {
            throw new WrongUse("there is no file " + file);
        }
        Mappings mappings = adapters.mappings();
        Mapping adapter = adapters.named(name, mappings.find(name));
        FactTypes types = rules.load().factTypes();
        Sample sample = new Sample(mappings, adapter, file);
        CollectedCases cases = sample.read(types);
        String made = Sample.written(cases.cases(), new CaseYaml(types));
        Output.print((made.isEmpty() ? "# no case\n" : made) + lost(LostPaths.of(sample)));
        Messages.print(cases.wrong());
        return (cases.wrong().isEmpty() ? ExitCode.DONE : ExitCode.FOUND_SOMETHING_WRONG).number();
    }

    private static String lost(Map<String, Integer> paths) {
        if (paths.isEmpty()) {
            return "\n# All of it was used.\n";
        }
        List<String> lines = paths.entrySet().stream()
                .map(path -> "#   " + path.getKey() + (path.getValue() > 1 ? "  (" + path.getValue() + ")" : ""))
                .toList();
        return "\n# What went nowhere:\n" + String.join("\n", lines) + "\n";
    }
}
