package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.declinic.project.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What rules may do with and without {@code --allow-java}. */
class AllowJavaIT {

    private static final String CASE = "facts-samples/exact-total.yaml";

    private Path folder;

    @BeforeEach
    void writeRuleThatPrints() throws IOException {
        folder = Folders.fresh("allow-java-it");
        Files.writeString(folder.resolve("print.drl"), """
                package print
                import org.declinic.facts.*
                rule "It prints"
                when
                    CheckoutAttempt()
                then
                    System.err.println( "printed" );
                end
                """);
    }

    @Test
    void everyCommandThatUsesRulesRefusesThem() throws Exception {
        String output = folder.resolve("out.ndjson").toString();
        for (List<String> command : List.of(
                List.of("check"),
                List.of("list"),
                List.of("schema"),
                List.of("test"),
                List.of("diagnose", "--no-questions", CASE),
                List.of("batch", CASE, "--output", output))) {
            Run run = run(command, "--rules", folder.toString());
            assertEquals(1, run.exitCode(), command.toString());
            assertTrue((run.out() + run.err())
                    .contains("print.drl:7:5: error[forbidden-java]: rules may not use java.lang.System"));
        }
    }

    @Test
    void withThePermissionTheyRunEvenWhenTheyWereRefusedBefore() throws Exception {
        assertEquals(
                1,
                Run.of("diagnose", "--no-questions", CASE, "--rules", folder.toString())
                        .exitCode());
        Run allowed = Run.of("diagnose", "--no-questions", CASE, "--rules", folder.toString(), "--allow-java");
        assertEquals(0, allowed.exitCode());
        assertEquals("printed\n", allowed.err());
        assertEquals(
                1,
                Run.of("diagnose", "--no-questions", CASE, "--rules", folder.toString())
                        .exitCode());
    }

    private static Run run(List<String> command, String... options) throws Exception {
        String[] all = new String[command.size() + options.length];
        command.toArray(all);
        System.arraycopy(options, 0, all, command.size(), options.length);
        return Run.of(all);
    }
}
