package org.declinic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.declinic.cases.casefile.Case;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.project.Folders;
import org.declinic.project.GeneratedCases;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;

/** Rules are swapped while cases run, and each case sees one version of them. */
class SwapTest {

    private static final int THREADS = 8;
    private static final int CASES = 200_000;
    private static final int MILLISECONDS_BETWEEN_SWAPS = 50;

    /** What cases that are just being diagnosed, and the pools of a few sessions, take. */
    private static final long SLACK_MEGABYTES = 30;

    @Test
    void eachDiagnosisIsThatOfOneVersionRunAloneOrEndsByItsDeadlineOrAnInterruption() throws Exception {
        List<Rules> versions = List.of(Rules.builtIn(), Rules.load(otherVersion()));
        List<Case> cases = cases();
        Map<String, List<Diagnosis>> alone = new HashMap<>();
        for (Rules version : versions) {
            alone.put(version.version(), diagnoses(new Declinic(version), cases));
        }
        assertNotEquals(
                withoutVersion(alone.get(versions.get(0).version())),
                withoutVersion(alone.get(versions.get(1).version())));

        Declinic patient = Declinic.builder().rules(versions.get(0)).build();
        Declinic hasty = Declinic.builder()
                .rules(versions.get(0))
                .deadline(Duration.ofNanos(200_000))
                .build();
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        AtomicInteger next = new AtomicInteger();
        Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();
        Queue<Throwable> wrong = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            threads.add(new Thread(() -> {
                for (int number = next.getAndIncrement(); number < CASES; number = next.getAndIncrement()) {
                    Case each = cases.get(number % cases.size());
                    String outcome;
                    try {
                        Diagnosis diagnosis = (number % 10 == 0 ? hasty : patient).diagnose(each.id(), each.facts());
                        assertEquals(alone.get(diagnosis.rules()).get(number % cases.size()), diagnosis);
                        outcome = diagnosis.rules();
                    } catch (DeadlineExceededException | DiagnosisCancelledException e) {
                        outcome = e.getClass().getSimpleName();
                        Thread.interrupted();
                    } catch (Throwable e) {
                        wrong.add(e);
                        return;
                    }
                    outcomes.computeIfAbsent(outcome, any -> new AtomicInteger())
                            .incrementAndGet();
                }
            }));
        }
        threads.forEach(Thread::start);
        Random random = new Random(7);
        long early = 0;
        for (int swaps = 0; threads.stream().anyMatch(Thread::isAlive); swaps++) {
            Thread.sleep(MILLISECONDS_BETWEEN_SWAPS);
            patient.use(versions.get(swaps % 2));
            hasty.use(versions.get(swaps % 2));
            threads.get(random.nextInt(THREADS)).interrupt();
            if (early == 0 && next.get() > CASES / 4) {
                early = usedMegabytes();
            }
        }
        assertEquals(List.of(), List.copyOf(wrong));
        Set<String> expected = new TreeSet<>(alone.keySet());
        expected.add("DeadlineExceededException");
        expected.add("DiagnosisCancelledException");
        assertEquals(expected, new TreeSet<>(outcomes.keySet()), outcomes::toString);
        assertEquals(
                CASES, outcomes.values().stream().mapToInt(AtomicInteger::get).sum());
        long late = usedMegabytes();
        assertTrue(late < early + SLACK_MEGABYTES, "heap: " + early + " MB early, " + late + " MB late");
        Set<Thread> after = new HashSet<>(Thread.getAllStackTraces().keySet());
        after.removeAll(before);
        after.removeIf(thread -> !thread.isAlive());
        assertEquals(Set.of(), after);
    }

    private static long usedMegabytes() throws InterruptedException {
        System.gc();
        Thread.sleep(MILLISECONDS_BETWEEN_SWAPS);
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20;
    }

    @Test
    void rulesThatWereReplacedAreLetGo() throws Exception {
        Declinic declinic = new Declinic(Rules.load(otherVersion()));
        cases().forEach(each -> declinic.diagnose(each.id(), each.facts()));
        WeakReference<Class<?>> declared = new WeakReference<>(declinic.rules()
                .kieBase()
                .getFactType("declinic.klarna", "KlarnaAccount")
                .getFactClass());
        declinic.use(Rules.builtIn());
        for (int collections = 0; declared.get() != null && collections < 20; collections++) {
            System.gc();
            Thread.sleep(MILLISECONDS_BETWEEN_SWAPS);
        }
        assertNull(declared.get());
    }

    private static List<Diagnosis> diagnoses(Declinic declinic, List<Case> cases) {
        return cases.stream()
                .map(each -> declinic.diagnose(each.id(), each.facts()))
                .toList();
    }

    private static List<Object> withoutVersion(List<Diagnosis> diagnoses) {
        return diagnoses.stream()
                .map(each -> List.of(each.causes(), each.plan()))
                .map(Object.class::cast)
                .toList();
    }

    private static List<Case> cases() {
        String lines = new String(GeneratedCases.lines(5, 500), StandardCharsets.UTF_8);
        return lines.lines().map(line -> Samples.parse(line).get(0)).toList();
    }

    /** The project's rules, surer of some causes and less sure of others. */
    private static Path otherVersion() throws IOException {
        Path folder = Folders.fresh("other-version");
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(drl|csv)"))
                    .toList()) {
                Path copy = folder.resolve(Path.of("rules").relativize(file));
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file).replace("@certainty( 0.3 )", "@certainty( 0.95 )"));
            }
        }
        return folder;
    }
}
