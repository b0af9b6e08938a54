package org.declinic.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.declinic.authoring.check.Check;
import org.declinic.authoring.check.CheckJson;
import org.declinic.authoring.check.CheckText;
import org.declinic.authoring.check.Sarif;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks rule files. */
@Command(
        name = "check",
        description = "Checks the rule files and prints every mistake with its place.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {"", "Each code has a page in docs/checks. Exit code 1 when there is an error; a warning is none."})
final class CheckCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON,
        SARIF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Mixin
    private RulesOption rules;

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() throws Exception {
        Check check = Check.of(rules.files(), rules.folders());
        Output.print(
                switch (format) {
                    case TEXT -> CheckText.of(check);
                    case JSON -> CheckJson.of(check.findings());
                    case SARIF -> Sarif.of(check.findings());
                });
        return (check.hasErrors() ? ExitCode.FOUND_SOMETHING_WRONG : ExitCode.DONE).number();
    }
}
