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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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

    @Test
    void eachDiagnosisIsThatOfOneVersionRunAlone() throws Exception {
        List<Rules> versions = List.of(Rules.builtIn(), Rules.load(otherVersion()));
        List<Case> cases = cases();
        Map<String, List<Diagnosis>> alone = new HashMap<>();
        for (Rules version : versions) {
            alone.put(version.version(), diagnoses(new Declinic(version), cases));
        }
        assertNotEquals(
                withoutVersion(alone.get(versions.get(0).version())),
                withoutVersion(alone.get(versions.get(1).version())));

        Declinic swapped = new Declinic(versions.get(0));
        AtomicInteger next = new AtomicInteger();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> ends = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            ends.add(threads.submit(() -> {
                for (int number = next.getAndIncrement(); number < CASES; number = next.getAndIncrement()) {
                    Case each = cases.get(number % cases.size());
                    Diagnosis diagnosis = swapped.diagnose(each.id(), each.facts());
                    seen.add(diagnosis.rules());
                    assertEquals(alone.get(diagnosis.rules()).get(number % cases.size()), diagnosis);
                }
            }));
        }
        threads.shutdown();
        int swaps = 0;
        while (!threads.awaitTermination(MILLISECONDS_BETWEEN_SWAPS, TimeUnit.MILLISECONDS)) {
            swapped.use(versions.get(++swaps % 2));
        }
        for (Future<?> end : ends) {
            end.get();
        }
        assertEquals(alone.keySet(), seen);
        assertTrue(swaps > 10, "swaps: " + swaps);
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
