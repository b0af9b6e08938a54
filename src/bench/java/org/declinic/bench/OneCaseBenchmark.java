package org.declinic.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.declinic.Declinic;
import org.declinic.Rules;
import org.declinic.cases.casefile.Case;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.Observation;
import org.declinic.engine.session.RuleFailure;
import org.declinic.language.syntax.RuleFiles;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** How long a service waits for one case, most of the time and at worst. Each thread goes through cases of its own. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OneCaseBenchmark {

    private static final Rules RULES = Rules.builtIn();
    private static final Declinic DECLINIC = new Declinic(RULES);

    private Diagnoser diagnoser;
    private KieSessionsPool pool;
    private List<Case> cases;
    private int next;

    /** Reads the cases. */
    @Setup
    public void read() throws RulesException {
        Knowledge knowledge = KnowledgeLoader.load(RuleFiles.in(List.of(), Optional.empty()));
        diagnoser = new Diagnoser(knowledge);
        pool = ((InternalKnowledgeBase) RULES.kieBase()).newKieSessionsPool(1);
        cases = BenchCases.of(knowledge);
    }

    /** Ends the pooled sessions. */
    @TearDown
    public void shutDown() {
        pool.shutdown();
    }

    /** The safe call: facts are judged, and the diagnosis has its reasons. */
    @Benchmark
    public Diagnosis declinic() {
        Case each = next();
        return DECLINIC.diagnose(each.id(), each.facts());
    }

    /** The same with what led to each conclusion. */
    @Benchmark
    public Observation declinicWithDerivation() throws RuleFailure {
        Case each = next();
        return diagnoser.observe(each.id(), each.facts());
    }

    /** A session of KIE that is kept, and the conclusions as they lie in it: no reasons. */
    @Benchmark
    public Conclusions bareSession() {
        Case each = next();
        KieSession session = pool.newKieSession();
        try {
            each.facts().forEach(session::insert);
            session.fireAllRules();
            return Conclusions.among(session.getObjects());
        } finally {
            session.dispose();
        }
    }

    private Case next() {
        next = (next + 1) % cases.size();
        return cases.get(next);
    }
}
