package org.declinic.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.declinic.Declinic;
import org.declinic.Rules;
import org.declinic.cases.casefile.Case;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.language.syntax.RuleFiles;

/**
 * Diagnoses millions of cases in one JVM, with new rules put in place now and then, and prints the heap that is left
 * after a collection. Ends with 1 when it is more than a twentieth more than after the first tenth. It may be less: Java
 * gives up classes and caches when it likes.
 */
final class Soak {

    private static final int TENTHS = 10;
    private static final int SWAPS = 10;
    private static final double FLAT = 0.05;

    private Soak() {}

    public static void main(String[] arguments) throws RulesException, IOException {
        int cases = Integer.parseInt(arguments[0]);
        List<Case> made = BenchCases.of(KnowledgeLoader.load(RuleFiles.in(List.of(), Optional.empty())));
        Declinic declinic = Declinic.withBuiltInRules();
        Path jar = Files.createTempFile("rules", ".jar");
        Files.delete(jar);
        declinic.rules().writeJar(jar);
        List<Long> heaps = new ArrayList<>();
        for (int tenth = 1; tenth <= TENTHS; tenth++) {
            IntStream.range(0, cases / TENTHS).parallel().forEach(number -> {
                Case each = made.get(number % made.size());
                declinic.diagnose(each.id(), each.facts());
            });
            for (int swap = 0; swap < SWAPS; swap++) {
                declinic.use(Rules.load(jar));
                declinic.diagnose(made.get(swap).id(), made.get(swap).facts());
            }
            heaps.add(usedAfterCollection());
            System.out.printf(
                    "| %,d | %.1f | %,d |%n",
                    (long) cases / TENTHS * tenth,
                    heaps.get(tenth - 1) / 1e6,
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
        }
        long first = heaps.get(0);
        boolean flat = heaps.stream().allMatch(heap -> heap <= (1 + FLAT) * first);
        System.exit(flat ? 0 : 1);
    }

    private static long usedAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
