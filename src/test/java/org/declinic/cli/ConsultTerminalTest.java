package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.declinic.cases.casefile.Case;
import org.declinic.project.ProjectRules;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Consultations at a terminal, each key as it is typed. */
@Timeout(200)
class ConsultTerminalTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String TAB = "\t";
    private static final String UP = "\u001bOA";
    private static final String LEFT = "\u001bOD";
    private static final String CTRL_C = "\u0003";
    private static final List<String> ENDS = List.of("done\r", CTRL_C);

    @TempDir
    private Path folder;

    @Test
    void aTerminalThatIsClosedLeavesTheCaseSoFar() throws Exception {
        Consulting consulting = type("declined\rdk\rdk\rone-time\r");
        assertEquals(ExitCode.DONE, consulting.exitCode());
        assertEquals("""
                id: "consultation"
                facts:
                  CheckoutAttempt:
                    outcome: "DECLINED"
                  PaymentCard:
                    kind: "ONE_TIME"
                """, Files.readString(folder.resolve("consultation.yaml")));
    }

    @Test
    void ctrlCLeavesTheCaseSoFarToo() throws Exception {
        Consulting consulting = type("declined\rdk\rdk\rone-time\r" + CTRL_C);
        assertEquals(ExitCode.INTERRUPTED, consulting.exitCode());
        assertTrue(Files.readString(folder.resolve("consultation.yaml")).contains("kind: \"ONE_TIME\""));
    }

    @Test
    void linesAreEditedCompletedAndRemembered() throws Exception {
        // DECLINED by completion; eclined with a d put in front; the line before last again
        assertTrue(known(type("DEC" + TAB + "\rdone\r")).contains("outcome=DECLINED"));
        assertTrue(known(type("eclined" + LEFT.repeat(7) + "d\rdone\r")).contains("outcome=DECLINED"));
        assertTrue(known(type("declined\rback\r" + UP + UP + "\rdone\r")).contains("outcome=DECLINED"));
    }

    private static String known(Consulting consulting) {
        return consulting.consultation().facts().toString();
    }

    /** Types each line when the one before has been taken, and closes the terminal then. */
    private Consulting type(String keys) throws Exception {
        PipedOutputStream keyboard = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(keyboard);
        ExternalTerminal terminal =
                new ExternalTerminal("test", "xterm", in, new ByteArrayOutputStream(), StandardCharsets.UTF_8);
        terminal.setSize(Size.of(80, 24));
        StringWriter out = new StringWriter();
        CountDownLatch ended = new CountDownLatch(1);
        Thread typing = new Thread(() -> type(keys.split("(?<=\\r)"), keyboard, terminal, out, ended));
        try (TerminalAnswers answers = new TerminalAnswers(terminal);
                SavedCase saved = new SavedCase(null, folder)) {
            typing.start();
            Case nothing = new StartingCase(null)
                    .read(new FromOption(), ProjectRules.KNOWLEDGE.factTypes(), null)
                    .orElseThrow();
            return Consulting.of(nothing, saved, answers, out);
        } finally {
            ended.countDown();
            typing.join();
        }
    }

    private static void type(
            String[] lines, PipedOutputStream keyboard, Terminal terminal, StringWriter out, CountDownLatch ended) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (int number = 0; number <= lines.length; number++) {
                while (out.toString().split("Enter: ", -1).length <= number + 1
                        || terminal.getAttributes().getLocalFlag(LocalFlag.ICANON)) {
                    if (System.nanoTime() > deadline) {
                        break; // the terminal is closed, and what came of it is judged
                    }
                    Thread.sleep(5);
                }
                if (number < lines.length) {
                    keyboard.write(lines[number].getBytes(StandardCharsets.UTF_8));
                    keyboard.flush();
                    if (ENDS.contains(lines[number])) {
                        ended.await();
                        break;
                    }
                }
            }
            keyboard.close();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
