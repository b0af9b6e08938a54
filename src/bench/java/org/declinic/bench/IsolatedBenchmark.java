package org.declinic.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.declinic.Declinic;
import org.declinic.IsolatedDeclinic;
import org.declinic.Rules;
import org.declinic.cases.casefile.Case;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.language.syntax.RuleFiles;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What rules cost that run in a process of their own: for a case, and from the start of a process to its first diagnosis. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class IsolatedBenchmark {

    private static final Path STRANGERS = Path.of("examples/embedding/our-rules");

    private final Declinic here = Declinic.withBuiltInRules();
    private final IsolatedDeclinic isolated = IsolatedDeclinic.builder().build();
    private List<Case> cases;
    private int next;
    private Path jar;

    /** Reads the cases, and compiles rules of strangers. */
    @Setup
    public void read() throws RulesException, IOException {
        cases = BenchCases.of(KnowledgeLoader.load(RuleFiles.in(List.of(), Optional.empty())));
        jar = Files.createTempDirectory("isolated").resolve("strangers.jar");
        Rules.builtInAnd(STRANGERS).writeJar(jar);
    }

    /** Ends the process. */
    @TearDown
    public void close() throws IOException {
        isolated.close();
        Files.delete(jar);
        Files.delete(jar.getParent());
    }

    /** A case in this process. */
    @Benchmark
    public Diagnosis here() {
        Case each = next();
        return here.diagnose(each.id(), each.facts());
    }

    /** A case in another process. */
    @Benchmark
    public Diagnosis isolated() {
        Case each = next();
        return isolated.diagnose(each.id(), each.facts());
    }

    /** A process with our rules. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Diagnosis startOfOurs() {
        return first(IsolatedDeclinic.builder());
    }

    /** A process with rules that it has to compile. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Diagnosis startOfFolder() {
        return first(IsolatedDeclinic.builder().builtInAnd(STRANGERS));
    }

    /** A process with the same rules, compiled. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Diagnosis startOfJar() {
        return first(IsolatedDeclinic.builder().rules(jar));
    }

    private Diagnosis first(IsolatedDeclinic.Builder builder) {
        try (IsolatedDeclinic made = builder.build()) {
            Case each = next();
            return made.diagnose(each.id(), each.facts());
        }
    }

    private Case next() {
        next = (next + 1) % cases.size();
        return cases.get(next);
    }
}
