package org.declinic.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.declinic.bench.byhand.TenCauses;
import org.declinic.bench.evrete.EvreteCauses;
import org.declinic.cases.casefile.Case;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.RuleFailure;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** Ten causes with their reasons and no remedies: by our rules, by those of Evrete in two ways, and by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EvreteBenchmark {

    private Diagnoser diagnoser;
    private EvreteCauses evrete;
    private TenCauses byHand;
    private List<Case> cases;
    private List<Case> inPlainJava;

    /** Reads the cases. That all ways find the same is shown by a test. */
    @Setup
    public void read() throws RulesException, IOException {
        Knowledge knowledge = TenCausesRules.load();
        diagnoser = new Diagnoser(knowledge);
        evrete = new EvreteCauses(knowledge);
        byHand = new TenCauses(knowledge);
        cases = BenchCases.of(knowledge);
        inPlainJava = BenchCases.inPlainJava(cases, knowledge.kieBase());
    }

    /** Ends the other engine. */
    @TearDown
    public void shutDown() {
        evrete.close();
    }

    /** By our rules. */
    @Benchmark
    @OperationsPerInvocation(BenchCases.COUNT)
    public void declinic(Blackhole causes) throws RuleFailure {
        for (Case each : cases) {
            causes.consume(diagnoser.diagnose(each.id(), each.facts()).causes());
        }
    }

    /** By Evrete, a stateless session a case. */
    @Benchmark
    @OperationsPerInvocation(BenchCases.COUNT)
    public void evreteNewSession(Blackhole causes) {
        for (Case each : inPlainJava) {
            causes.consume(evrete.ofNewSession(each.facts()));
        }
    }

    /** By Evrete, one session that is emptied for each case. */
    @Benchmark
    @OperationsPerInvocation(BenchCases.COUNT)
    public void evreteKeptSession(Blackhole causes) {
        for (Case each : inPlainJava) {
            causes.consume(evrete.ofKeptSession(each.facts()));
        }
    }

    /** By hand. */
    @Benchmark
    @OperationsPerInvocation(BenchCases.COUNT)
    public void byHand(Blackhole causes) {
        for (Case each : inPlainJava) {
            causes.consume(byHand.of(each.facts()));
        }
    }
}
