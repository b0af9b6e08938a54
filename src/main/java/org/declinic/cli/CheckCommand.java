package org.declinic.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.declinic.authoring.check.Adapters;
import org.declinic.authoring.check.Check;
import org.declinic.authoring.check.CheckJson;
import org.declinic.authoring.check.CheckText;
import org.declinic.authoring.check.Sarif;
import org.declinic.authoring.check.Severities;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks rule files. */
@Command(
        name = "check",
        description = "Checks the rule files and prints every mistake with its place.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Each code has a page in docs/checks. Exit code 1 when there is an error; a warning is none.",
            "A comment in a rule file allows a warning: // declinic: allow CODE, because REASON"
        })
final class CheckCommand implements Callable<Integer> {

    /** As they are typed. */
    enum Format {
        text,
        json,
        sarif
    }

    @Mixin
    private RulesOption rules;

    @Mixin
    private AdaptersOption adapters;

    @Mixin
    private SeverityOption severity;

    @Option(names = "--format", description = Output.CHOICE)
    private Format format = Format.text;

    @Override
    public Integer call() throws Exception {
        Severities severities = severity.severities();
        Check check = check().with(severities);
        Output.print(
                switch (format) {
                    case text -> CheckText.of(check);
                    case json -> CheckJson.of(check.findings());
                    case sarif -> Sarif.of(check);
                });
        return (check.hasErrors() ? ExitCode.FOUND_SOMETHING_WRONG : ExitCode.DONE).number();
    }

    /** The samples of adapters need the rules, which say what facts there are. */
    private Check check() throws WrongUse {
        List<Path> folders = adapters.folders(rules);
        if (folders.isEmpty()) {
            return Check.of(rules.files(), rules.folders());
        }
        Check ofRules = Check.of(rules.files(), rules.folders(), Optional.empty());
        return ofRules.and(Adapters.check(adapters.mappings(), folders, ofRules.knowledge()));
    }
}
