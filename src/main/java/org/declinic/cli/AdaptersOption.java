package org.declinic.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.declinic.cases.adapter.Mapping;
import org.declinic.cases.adapter.Mappings;
import org.declinic.text.DidYouMean;
import picocli.CommandLine.Option;

/** Which adapters there are. */
final class AdaptersOption {

    /** Set by the launcher script: the adapters beside it. */
    private static final String BESIDE_LAUNCHER = "declinic.adapters";

    @Option(
            names = "--adapters",
            paramLabel = "DIR",
            description = "A folder of adapters, beside the program's own; may be given several times.")
    private List<Path> folders = new ArrayList<>();

    private Mappings mappings;

    /** All of them; they are read when they are first asked for. */
    synchronized Mappings mappings() {
        mappings = mappings == null ? read() : mappings;
        return mappings;
    }

    /** All of them, as they are now. */
    Mappings read() {
        return Mappings.in(folders, ofProgram());
    }

    /** The adapter of a name, where there is one that can be used; what is to be said of it is said. */
    Mapping named(String name, Optional<Mapping> found) throws WrongUse {
        Messages.print(mappings().findings());
        if (found.isPresent()) {
            return found.get();
        }
        if (mappings().names().contains(name) || name.endsWith(Mappings.ENDING)) {
            throw new WrongUse("the adapter " + name + " cannot be used");
        }
        String help = DidYouMean.help(name, mappings().names());
        throw new WrongUse("there is no adapter '" + name + "'; "
                + (help == null
                        ? "there are " + String.join(", ", mappings().names())
                                + "; name the folder of your own with --adapters"
                        : help));
    }

    /** The folders that the user works on: with other rules than ours those that are named, for ours are made for our rules. */
    List<Path> folders(RulesOption rules) throws WrongUse {
        List<Path> all = folders();
        return folders.isEmpty() && rules.areNamed() ? List.of() : all;
    }

    /** The folders that the user works on, none for the adapters in the program's jar. */
    List<Path> folders() throws WrongUse {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new WrongUse("there is no folder of adapters " + folder);
            }
        }
        return folders.isEmpty() ? ofProgram().stream().toList() : folders;
    }

    private static Optional<Path> ofProgram() {
        return BesideLauncher.folder(BESIDE_LAUNCHER);
    }
}
