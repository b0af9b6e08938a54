package org.declinic.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the program and of the rules it uses by default. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"declinic " + program(), "rules " + RulesOption.version()};
    }

    static String program() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
