package org.declinic.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.declinic.authoring.sample.NewAdapter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins an adapter. */
@Command(
        name = "new",
        description =
                "Writes the beginning of an adapter: a line for each field of a case, and in comments each path of a "
                        + "sample. The sample is kept beside it, with what it says of persons masked.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class NewAdapterCommand implements Callable<Integer> {

    @Mixin
    private RulesOption rules;

    @Option(
            names = "--adapters",
            paramLabel = "DIR",
            description = "The folder of adapters that it goes into. Default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of("adapters");

    @Option(names = "--sample", required = true, paramLabel = "FILE", description = "A file of the other system.")
    private Path sample;

    @Parameters(paramLabel = "NAME", description = "What to call it.")
    private String name;

    @Override
    public Integer call() throws Exception {
        if (!name.matches("[a-z0-9][a-z0-9.-]*")) {
            throw new WrongUse(
                    "the name of an adapter has small letters, digits, points and hyphens: not '" + name + "'");
        }
        if (!Files.isRegularFile(sample)) {
            throw new WrongUse("there is no file " + sample);
        }
        Path own = folder.resolve(name);
        Path mapping = own.resolve(name + ".jq");
        if (Files.exists(mapping)) {
            throw new WrongUse("there is a file " + mapping + " already, which is not written over");
        }
        NewAdapter begun = NewAdapter.of(name, sample, rules.load().factTypes());
        if (!begun.wrong().isEmpty()) {
            Messages.print(begun.wrong());
            return ExitCode.FOUND_SOMETHING_WRONG.number();
        }
        Path copy = own.resolve("samples").resolve(jsonNameOf(sample));
        Files.createDirectories(copy.getParent());
        Files.writeString(mapping, begun.mapping());
        Files.writeString(copy, begun.sample());
        Output.print(
                "wrote " + mapping + "\nwrote " + copy + "\nNext: fill the lines in, and see what comes of it with\n"
                        + "  ./declinic adapters try " + name + " " + copy + " --adapters " + folder + "\n");
        return ExitCode.DONE.number();
    }

    /** A row of a table is kept as the record that mappings see. */
    private static String jsonNameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.indexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + ".json";
    }
}
