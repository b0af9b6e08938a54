package org.declinic.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.declinic.cases.adapter.Mappings;
import org.declinic.language.syntax.RuleFile;
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
        return Optional.ofNullable(System.getProperty(BESIDE_LAUNCHER))
                .map(Path::of)
                .filter(Files::isDirectory)
                .map(folder -> Path.of(RuleFile.opened(folder)));
    }
}
