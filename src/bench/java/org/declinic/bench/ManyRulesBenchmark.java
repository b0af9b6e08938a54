package org.declinic.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.declinic.cases.casefile.Case;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.RuleFailure;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.project.OtherPlatforms;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What rules cost that a case has nothing to do with. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ManyRulesBenchmark {

    /** How many rules there are beside the project's own. */
    @Param({"0", "100", "1000", "5000"})
    public int more;

    private Diagnoser diagnoser;
    private List<Case> cases;

    /** Loads the rules: the first time they are compiled, which takes minutes for thousands, then kept. */
    @Setup
    public void read() throws RulesException, IOException {
        long start = System.nanoTime();
        Path generated = OtherPlatforms.rules(Path.of("target", "bench", "rules-of-" + more + "-platforms"), more);
        List<Path> folders = more == 0 ? List.of(Path.of("rules")) : List.of(Path.of("rules"), generated);
        Knowledge knowledge = KnowledgeLoader.load(RuleFiles.in(folders, Optional.empty()));
        System.out.printf(
                "# loaded %d rules in %d s%n",
                knowledge.rules().size(),
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
        diagnoser = new Diagnoser(knowledge);
        cases = BenchCases.of(knowledge);
    }

    /** As the program does it. */
    @Benchmark
    @OperationsPerInvocation(BenchCases.COUNT)
    public void diagnose(Blackhole diagnoses) throws RuleFailure {
        for (Case each : cases) {
            diagnoses.consume(diagnoser.diagnose(each.id(), each.facts()));
        }
    }
}
