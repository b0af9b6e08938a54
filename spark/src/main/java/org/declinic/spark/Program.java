package org.declinic.spark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import scala.Option;

/** What {@code spark-submit} starts. */
public final class Program {

    private Program() {}

    /**
     * Runs the job. Where it ends well, the process goes on, for Spark takes {@code System.exit} for a failure.
     *
     * @param args its options
     */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT); // Drools spells int as the default locale does, in Turkish without a dot
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        int exitCode = run(args);
        stopSpark();
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** Before the JVM ends, which executors would be started anew for meanwhile. */
    private static void stopSpark() {
        Option<SparkSession> session = SparkSession.getDefaultSession();
        if (session.isDefined()) {
            session.get().stop();
        }
    }

    static int run(String... args) {
        return new CommandLine(new DiagnoseCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, arguments) -> wrongUse(wrong))
                .setExecutionExceptionHandler((thrown, command, parsed) -> DiagnoseCommand.failure(thrown))
                .execute(args);
    }

    private static int wrongUse(ParameterException wrong) {
        Messages.print(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(
                wrong, wrong.getCommandLine().getErr());
        System.err.print("Try '" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'.\n");
        return DiagnoseCommand.WRONG_USE;
    }
}
