package org.declinic.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.declinic.language.syntax.RuleFile;

/** Folders beside the launcher script, which tells them in system properties. */
final class BesideLauncher {

    private BesideLauncher() {}

    /** The folder that a property names, as it is opened from the working directory; empty where there is none. */
    static Optional<Path> folder(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .map(Path::of)
                .filter(Files::isDirectory)
                .map(folder -> Path.of(RuleFile.opened(folder)));
    }
}
