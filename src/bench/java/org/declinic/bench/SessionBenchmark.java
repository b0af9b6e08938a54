package org.declinic.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.declinic.Declinic;
import org.declinic.Rules;
import org.declinic.answers.explain.Explainer;
import org.declinic.cases.casefile.Case;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.RuleFailure;
import org.declinic.language.syntax.RuleFiles;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.command.KieCommands;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.StatelessKieSession;
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

/** Ways to give a case a working memory of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SessionBenchmark {

    private static final String OBJECTS = "objects";

    private Declinic declinic;
    private Diagnoser diagnoser;
    private Explainer explainer;
    private KieBase kieBase;
    private KieSessionsPool pool;
    private StatelessKieSession stateless;
    private KieCommands commands;
    private List<Case> cases;
    private List<Case> casesWithCodes;

    /** Reads the cases, and makes sure that every way comes to the same conclusions. */
    @Setup
    public void read() throws RulesException {
        Knowledge knowledge = KnowledgeLoader.load(RuleFiles.in(List.of(Path.of("rules")), Optional.empty()));
        declinic = new Declinic(Rules.load(Path.of("rules")));
        diagnoser = new Diagnoser(knowledge);
        explainer = new Explainer(knowledge);
        kieBase = knowledge.kieBase();
        pool = ((InternalKnowledgeBase) kieBase).newKieSessionsPool(1);
        stateless = kieBase.newStatelessKieSession();
        commands = KieServices.get().getCommands();
        cases = BenchCases.of(knowledge);
        casesWithCodes = BenchCases.withCodes(knowledge);
        for (Case each : cases) {
            Conclusions fresh = inNewSession(each);
            if (!fresh.equals(inPooledSession(each)) || !fresh.equals(inStatelessSession(each))) {
                throw new IllegalStateException("not the same conclusions: " + each.id());
            }
        }
    }

    /** Ends the pooled sessions. */
    @TearDown
    public void shutDown() {
        pool.shutdown();
    }

    /** As the program does it. */
    @Benchmark
    @OperationsPerInvocation(BenchCases.COUNT)
    public void diagnoser(Blackhole diagnoses) throws RuleFailure {
        for (Case each : cases) {
            diagnoses.consume(diagnoser.diagnose(each.id(), each.facts()));
        }
    }

    /** As a service does it: the facts are checked, and the case has limits. */
    @Benchmark
    @OperationsPerInvocation(BenchCases.COUNT)
    public void declinic(Blackhole diagnoses) {
        for (Case each : cases) {
            diagnoses.consume(declinic.diagnose(each.id(), each.facts()));
        }
    }

    /** The same for cases with a code. */
    @Benchmark
    @OperationsPerInvocation(BenchCases.COUNT)
    public void diagnoserOfCodes(Blackhole diagnoses) throws RuleFailure {
        for (Case each : casesWithCodes) {
            diagnoses.consume(diagnoser.diagnose(each.id(), each.facts()));
        }
    }

    /** The same with what led to each conclusion. */
    @Benchmark
    @OperationsPerInvocation(BenchCases.COUNT)
    public void observed(Blackhole observations) throws RuleFailure {
        for (Case each : cases) {
            observations.consume(diagnoser.observe(each.id(), each.facts()));
        }
    }

    /** The same with the tree of each conclusion, down to the facts. */
    @Benchmark
    @OperationsPerInvocation(BenchCases.COUNT)
    public void explained(Blackhole explanations) throws RuleFailure {
        for (Case each : cases) {
            explanations.consume(explainer.explain(each.id(), each.facts()));
        }
    }

    /** A session that is made for the case and disposed of. */
    @Benchmark
    @OperationsPerInvocation(BenchCases.COUNT)
    public void newSession(Blackhole conclusions) {
        for (Case each : cases) {
            conclusions.consume(inNewSession(each));
        }
    }

    /** A session that is emptied and used again. */
    @Benchmark
    @OperationsPerInvocation(BenchCases.COUNT)
    public void pooledSession(Blackhole conclusions) {
        for (Case each : cases) {
            conclusions.consume(inPooledSession(each));
        }
    }

    /** A batch of commands. */
    @Benchmark
    @OperationsPerInvocation(BenchCases.COUNT)
    public void statelessSession(Blackhole conclusions) {
        for (Case each : cases) {
            conclusions.consume(inStatelessSession(each));
        }
    }

    private Conclusions inNewSession(Case each) {
        return in(kieBase.newKieSession(), each);
    }

    private Conclusions inPooledSession(Case each) {
        return in(pool.newKieSession(), each);
    }

    private static Conclusions in(KieSession session, Case each) {
        try {
            each.facts().forEach(session::insert);
            session.fireAllRules();
            return Conclusions.among(session.getObjects());
        } finally {
            session.dispose();
        }
    }

    private Conclusions inStatelessSession(Case each) {
        return Conclusions.among((Collection<?>) stateless
                .execute(commands.newBatchExecution(List.of(
                        commands.newInsertElements(each.facts()),
                        commands.newFireAllRules(),
                        commands.newGetObjects(OBJECTS))))
                .getValue(OBJECTS));
    }
}
