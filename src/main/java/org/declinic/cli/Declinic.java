package org.declinic.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
            BatchCommand.class,
            CheckCommand.class,
            TestCommand.class,
            WatchCommand.class,
            ListCommand.class,
            SchemaCommand.class
        })
public final class Declinic implements Runnable {

    @Spec
    private CommandSpec spec;

    private Declinic() {}

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new Declinic())
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
