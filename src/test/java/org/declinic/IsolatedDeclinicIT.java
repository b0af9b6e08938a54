package org.declinic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.declinic.cases.casefile.Case;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.facts.CardKind;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.Fact;
import org.declinic.facts.Outcome;
import org.declinic.facts.PaymentCard;
import org.declinic.facts.PaymentCardBuilder;
import org.declinic.finding.Limit;
import org.declinic.project.Folders;
import org.declinic.project.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Rules that may do what rules of strangers may not, in processes of their own. */
class IsolatedDeclinicIT {

    private static final Path STRANGERS = Path.of("src/test/resources/rules-of-strangers");

    private static final Declinic.Builder LIMITS =
            Declinic.builder().mostFacts(1_000).mostFactsOfType(500).mostCharacters(5_000);

    private static final Declinic HERE = new Declinic(Rules.allowingJava().builtInAnd(STRANGERS), LIMITS.limits());

    private static final IsolatedDeclinic ISOLATED = IsolatedDeclinic.builder()
            .rules(compiled())
            .allowingJava()
            .within(LIMITS)
            .processes(2)
            .timeToStart(Duration.ofMinutes(5))
            .build();

    private static final CheckoutAttempt DECLINED = CheckoutAttemptBuilder.builder()
            .platform("tiktok-shop")
            .paymentMethod("Card")
            .outcome(Outcome.DECLINED)
            .build();

    private static final PaymentCard CARD = PaymentCardBuilder.builder()
            .issuer("KLARNA")
            .kind(CardKind.ONE_TIME)
            .build();

    private static final List<Case> SAMPLES = Samples.all();

    @AfterAll
    static void closingLeavesNothingBehind() {
        diagnoseOne();
        List<ProcessHandle> processes = processes();
        assertFalse(processes.isEmpty());
        ISOLATED.close();
        assertEquals(List.of(), processes());
        assertTrue(processes.stream().noneMatch(ProcessHandle::isAlive));
        assertEquals(
                0,
                Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().startsWith("declinic"))
                        .count());
        assertThrows(IllegalStateException.class, IsolatedDeclinicIT::diagnoseOne);
    }

    @Test
    void everySampleIsDiagnosedAsInThisProcess() {
        assertEquals(HERE.rules().version(), ISOLATED.version());
        for (Case sample : SAMPLES) {
            assertEquals(
                    HERE.diagnose(sample.id(), sample.facts()),
                    ISOLATED.diagnose(sample.id(), sample.facts()),
                    sample.id());
            assertEquals(
                    HERE.diagnoseAndAsk(sample.id(), sample.facts()),
                    ISOLATED.diagnoseAndAsk(sample.id(), sample.facts()),
                    sample.id());
        }
        Diagnosis diagnosis = diagnoseOne();
        assertThrows(
                UnsupportedOperationException.class, () -> diagnosis.causes().clear());
        assertThrows(
                UnsupportedOperationException.class,
                () -> diagnosis.causes().get(0).because().clear());
    }

    @Test
    void whatIsWrongIsSaidAsInThisProcess() {
        List<Object> tooMany = new ArrayList<>(List.of(DECLINED));
        tooMany.addAll(Collections.nCopies(501, new Fact("PriorAttempt", Map.of())));
        List<List<?>> wrong = List.of(
                List.of(),
                List.of(
                        DECLINED,
                        new Fact("Wallet", Map.of("refusedCard", "perhaps")),
                        List.of(),
                        "4111 1111 1111 1111"),
                List.of(DECLINED, command("fail")),
                tooMany,
                Collections.nCopies(1_001, DECLINED),
                List.of(DECLINED, command("4111".repeat(1_251))));
        for (List<?> facts : wrong) {
            DeclinicException here = assertThrows(DeclinicException.class, () -> HERE.diagnose("x", facts));
            DeclinicException there = assertThrows(DeclinicException.class, () -> ISOLATED.diagnose("x", facts));
            assertEquals(here.getClass(), there.getClass());
            assertEquals(here.findings(), there.findings());
            if (here instanceof LimitExceededException limit) {
                LimitExceededException same = (LimitExceededException) there;
                assertEquals(
                        List.of(limit.limit(), limit.allowed(), limit.seen()),
                        List.of(same.limit(), same.allowed(), same.seen()));
            }
        }
    }

    @Test
    void aProcessThatEndsFailsItsCaseAlone() {
        assertEquals(
                "the case: error[process-failed]: the process failed: it ended with exit code 3; it said last: "
                        + "Terminating due to java.lang.OutOfMemoryError: Java heap space",
                failed("memory"));
        assertEquals(
                "the case: error[process-failed]: the process failed: it ended with exit code 7; it said last: "
                        + "The card is **** **** **** 1111.",
                failed("exit"));
        assertEquals(
                "the case: error[process-failed]: the process failed: what it has to say of the case is more than"
                        + " 16777216 bytes",
                failed("talk"));
    }

    @Test
    void whatLooksLikeAnAnswerIsNone() {
        List<Object> facts = List.of(DECLINED, command("print"));
        assertEquals(HERE.diagnose("x", facts), ISOLATED.diagnose("x", facts));
    }

    @Test
    void aProcessThatGoesOnForEverIsEnded() {
        DeadlineExceededException late = assertThrows(
                DeadlineExceededException.class, () -> ISOLATED.diagnose("x", List.of(DECLINED, command("loop"))));
        assertEquals(Limit.DEADLINE, late.limit());
        assertEquals(10_000, late.allowed());
        assertTrue(late.seen() > 10_000);
        diagnoseOne();
    }

    @Test
    void anInterruptionGivesTheCaseUp() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> stillInterrupted = thread.submit(() -> {
                assertThrows(
                        DiagnosisCancelledException.class,
                        () -> ISOLATED.diagnose("x", List.of(DECLINED, command("loop"))));
                return Thread.interrupted();
            });
            Thread.sleep(500);
            thread.shutdownNow();
            assertTrue(stillInterrupted.get(2, TimeUnit.SECONDS));
        } finally {
            thread.shutdownNow();
        }
        diagnoseOne();
    }

    @Test
    void processesThatAreKilledAtRandomMakeNoDiagnosisWrong() throws Exception {
        List<Case> cases = SAMPLES.subList(0, 20);
        List<Diagnosis> right = cases.stream()
                .map(each -> HERE.diagnose(each.id(), each.facts()))
                .toList();
        Random random = new Random(22);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> failures = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            failures.add(threads.submit(() -> {
                int failed = 0;
                for (int at = 0; at < 200; at++) {
                    Case each = cases.get(at % cases.size());
                    try {
                        assertEquals(
                                right.get(at % cases.size()), ISOLATED.diagnose(each.id(), each.facts()), each.id());
                    } catch (ProcessFailedException killed) {
                        failed++;
                    }
                }
                return failed;
            }));
        }
        threads.shutdown();
        int kills = 0;
        while (!threads.awaitTermination(200 + random.nextInt(800), TimeUnit.MILLISECONDS)) {
            List<ProcessHandle> all = processes();
            if (!all.isEmpty() && kills < 5) {
                all.get(random.nextInt(all.size())).destroyForcibly();
                kills++;
            }
        }
        int failed = 0;
        for (Future<Integer> each : failures) {
            failed += each.get();
        }
        assertTrue(kills > 0);
        assertTrue(failed <= kills, failed + " failed by " + kills);
        diagnoseOne();
        diagnoseOne(); // by now each of the two has answered
        List<ProcessHandle> idle = processes();
        idle.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : idle) {
            each.onExit().get();
        }
        diagnoseOne();
    }

    @Test
    void whatKeepsAProcessFromStartingIsSaid() {
        Path broken = Path.of("examples/embedding/broken-rules");
        assertEquals(
                assertThrows(InvalidRulesException.class, () -> Rules.builtInAnd(broken))
                        .findings(),
                assertThrows(
                                InvalidRulesException.class,
                                () -> IsolatedDeclinic.builder()
                                        .builtInAnd(broken)
                                        .build())
                        .findings());
        assertEquals(
                "the rules: error[process-failed]: the process failed: it ended with exit code 1; it said last: Error:"
                        + " Could not find or load main class org.declinic.Worker / Caused by:"
                        + " java.lang.ClassNotFoundException: org.declinic.Worker; where classes are not found, set the"
                        + " class path of the process",
                assertThrows(
                                ProcessFailedException.class,
                                () -> IsolatedDeclinic.builder()
                                        .classPath("nowhere")
                                        .build())
                        .getMessage());
        assertTrue(assertThrows(
                        ProcessFailedException.class,
                        () -> IsolatedDeclinic.builder()
                                .java(Path.of("no-such-java"))
                                .build())
                .getMessage()
                .startsWith("the rules: error[process-failed]: the process failed: it cannot be started: "));
    }

    @Test
    void aProcessEndsWithTheOneThatStartedIt() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        IsolatedParent.class.getName())
                .redirectError(new File("target/isolated-parent.log"))
                .start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(parent.getInputStream()))) {
            assertEquals("busy", said.readLine());
            List<ProcessHandle> children = parent.toHandle().children().toList();
            assertEquals(1, children.size());
            parent.destroyForcibly();
            children.get(0).onExit().get(10, TimeUnit.SECONDS);
        } finally {
            parent.destroyForcibly();
        }
    }

    private static String failed(String command) {
        String message = assertThrows(
                        ProcessFailedException.class, () -> ISOLATED.diagnose("x", List.of(DECLINED, command(command))))
                .getMessage();
        diagnoseOne();
        return message;
    }

    private static Diagnosis diagnoseOne() {
        Diagnosis diagnosis = ISOLATED.diagnose("x", List.of(DECLINED, CARD));
        assertEquals(HERE.diagnose("x", List.of(DECLINED, CARD)), diagnosis);
        return diagnosis;
    }

    private static Fact command(String name) {
        return new Fact("Command", Map.of("name", name));
    }

    private static Path compiled() {
        try {
            Path jar = Folders.fresh("isolated").resolve("strangers.jar");
            HERE.rules().writeJar(jar);
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ProcessHandle> processes() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("ExitOnOutOfMemoryError"))
                .toList();
    }
}
