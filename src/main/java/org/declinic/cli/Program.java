package org.declinic.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program. */
@Command(
        name = "declinic",
        description = "Says why a checkout was declined, and what to do about it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DiagnoseCommand.class,
            ExplainCommand.class,
            ConsultCommand.class,
            BatchCommand.class,
            CheckCommand.class,
            TestCommand.class,
            WatchCommand.class,
            AdaptersCommand.class,
            ListCommand.class,
            SchemaCommand.class
        })
public final class Program implements Runnable {

    /** Rule engines tell much of what only concerns their developers; what users need to know, we say. */
    private static final Map<String, String> LOGGING = Map.of(
            "org.slf4j.simpleLogger.defaultLogLevel", "error",
            "org.slf4j.simpleLogger.log.org.drools", "off",
            "org.slf4j.simpleLogger.log.org.kie", "off");

    @Spec
    private CommandSpec spec;

    private Program() {}

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        LOGGING.forEach(System.getProperties()::putIfAbsent);
        Locale.setDefault(Locale.ROOT); // Drools spells int as the default locale does, in Turkish without a dot
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new Program())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(
                        (wrong, arguments) -> Messages.wrongUse(wrong).number())
                .setExecutionExceptionHandler(
                        (thrown, command, parsed) -> Messages.failure(thrown).number())
                .execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }
}
