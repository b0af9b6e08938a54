package org.declinic.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.declinic.bench.byhand.ByHand;
import org.declinic.casefile.Case;
import org.declinic.knowledge.Knowledge;
import org.declinic.knowledge.RulesException;
import org.declinic.session.Diagnoser;
import org.declinic.session.RuleFailure;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** All causes and remedies by the rules, and the same decisions written by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FloorBenchmark {

    private Diagnoser diagnoser;
    private ByHand byHand;
    private List<Case> cases;
    private List<Case> inPlainJava;

    /** Reads the cases, and makes sure that both come to the same diagnoses. */
    @Setup
    public void read() throws RulesException, RuleFailure {
        Knowledge knowledge = Knowledge.load(List.of(Path.of("rules")));
        diagnoser = new Diagnoser(knowledge);
        byHand = new ByHand(knowledge);
        cases = BenchCases.of(knowledge);
        inPlainJava = BenchCases.inPlainJava(cases, knowledge.kieBase());
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            Case plain = inPlainJava.get(i);
            if (!diagnoser.diagnose(one.id(), one.facts()).equals(byHand.diagnose(plain.id(), plain.facts()))) {
                throw new IllegalStateException("not the same diagnosis: " + one.id());
            }
        }
    }

    /** By the rules. */
    @Benchmark
    @OperationsPerInvocation(BenchCases.COUNT)
    public void declinic(Blackhole diagnoses) throws RuleFailure {
        for (Case each : cases) {
            diagnoses.consume(diagnoser.diagnose(each.id(), each.facts()));
        }
    }

    /** By hand. */
    @Benchmark
    @OperationsPerInvocation(BenchCases.COUNT)
    public void byHand(Blackhole diagnoses) {
        for (Case each : inPlainJava) {
            diagnoses.consume(byHand.diagnose(each.id(), each.facts()));
        }
    }
}
