package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.declinic.project.ProjectRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user of {@code watch} sees after each save. */
class WatchIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String AMOUNT = "rules/klarna/card-amount.drl";

    @TempDir
    private Path folder;

    private Process watch;
    private Path out;
    private int read;

    @BeforeEach
    void start() throws Exception {
        copy(Path.of("rules"), folder.resolve("rules"));
        copy(Path.of("facts-samples"), folder.resolve("facts-samples"));
        out = Files.createFile(folder.resolve("out.txt"));
        watch = Run.builder(folder, "watch", "--rules", "rules", "--severity", "salience=error")
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        String first = untilAnswer("Ctrl-C ends it.\n");
        assertTrue(first.startsWith(ProjectRules.counted() + ": 0 errors, 0 warnings\n"), first);
        assertTrue(first.contains(" scenarios passed, 0 failed\n53 cases diagnosed\n"), first);
        assertTrue(first.endsWith("Watching rules, facts-samples. Ctrl-C ends it.\n"), first);
    }

    @AfterEach
    void end() {
        watch.destroyForcibly();
    }

    @Test
    void everySaveIsAnsweredWithWhatItChanges() throws Exception {
        change(AMOUNT, "@certainty( 0.3 )", "@certainty( 0.45 )");
        String moved = answer();
        assertTrue(moved.contains(AMOUNT + "\n" + ProjectRules.counted() + ": 0 errors, 0 warnings\n"), moved);
        assertTrue(moved.contains("card-amount.test.yaml:7:5: FAILED The limit is exactly the total\n"), moved);
        assertTrue(moved.contains("exact-total: cause authorization-hold: 0.3 -> 0.45\n"), moved);
        assertTrue(moved.contains("3 of 53 cases changed\n"), moved);

        change(AMOUNT, "spendingLimit <", "spendingLimt <");
        String broken = answer();
        assertTrue(broken.contains("error[unknown-field]: PaymentCard has no field 'spendingLimt'\n"), broken);
        assertTrue(broken.contains(" stay in use.\n53 cases diagnosed as before\n"), broken);
        assertFalse(broken.contains("scenarios passed"), broken);

        change("facts-samples/exact-total.yaml", "total: 45.50", "total: 40.00");
        String byRulesInUse = answer();
        assertTrue(
                byRulesInUse.contains("exact-total: cause authorization-hold went; remedy create-new-card went\n"),
                byRulesInUse);

        change(AMOUNT, "spendingLimt <", "spendingLimit <");
        change(AMOUNT, "@certainty( 0.45 )", "@certainty( 0.3 )");
        assertTrue(untilAnswer(" scenarios passed, 0 failed\n").contains(ProjectRules.counted() + ": 0 errors"));
    }

    @Test
    void itDoesNotMatterHowAnEditorSaves() throws Exception {
        Path file = folder.resolve(AMOUNT);
        Path beside = file.resolveSibling(".card-amount.drl.swp");
        Files.writeString(beside, Files.readString(file).replace("@certainty( 0.3 )", "@certainty( 0.2 )"));
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        assertTrue(answer().contains("exact-total: cause authorization-hold: 0.3 -> 0.2\n"));

        Files.move(file, file.resolveSibling("card-amount.drl~"));
        Files.writeString(file, Files.readString(Path.of(AMOUNT)));
        Files.delete(file.resolveSibling("card-amount.drl~"));
        assertTrue(untilAnswer("53 cases changed\n").contains("authorization-hold"));
    }

    @Test
    void newFoldersAreWatchedToo() throws Exception {
        Path ours = Files.createDirectories(folder.resolve("rules/ours"));
        Files.copy(Path.of("src/test/resources/mistakes/correct-vpn/rules.drl"), ours.resolve("vpn.drl"));
        assertTrue(untilAnswer("0 errors, 2 warnings").contains("vpn.drl"));
        Files.writeString(ours.resolve("vpn.drl"), "rule");
        assertTrue(
                untilAnswer(" stay in use.\n").contains("rules/ours/vpn.drl:1:1: error[syntax]: the rule has no name"));
    }

    @Test
    void aWarningThatIsRaisedKeepsNoRulesFromUse() throws Exception {
        change(AMOUNT, "than the total.\" )\nwhen", "than the total.\" )\n    salience 10\nwhen");
        String said = answer();
        assertTrue(said.contains(AMOUNT + ":") && said.contains(": error[salience]: "), said);
        assertTrue(said.contains("\n" + ProjectRules.counted() + ": 1 error, 0 warnings\n"), said);
        assertTrue(said.contains(" scenarios passed, 0 failed\n"), said);
    }

    @Test
    void aSignalIsTheWayToEndIt() throws Exception {
        watch.destroy();
        assertTrue(watch.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        assertEquals(0, watch.exitValue());
    }

    /** What is said from one save to the time that the answer took. */
    private String answer() throws Exception {
        return untilAnswer(" s\n");
    }

    private String untilAnswer(String end) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            String said = Files.readString(out).substring(read);
            boolean complete = said.endsWith(" s\n") || said.endsWith("Ctrl-C ends it.\n");
            if (complete && said.contains(end)) {
                read += said.length();
                return said;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("no answer: " + Files.readString(out));
    }

    private void change(String file, String old, String now) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replace(old, now));
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
    }
}
