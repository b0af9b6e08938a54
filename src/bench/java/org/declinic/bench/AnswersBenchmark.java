package org.declinic.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.declinic.answers.consult.Consultation;
import org.declinic.answers.consult.KnowingAll;
import org.declinic.answers.questions.AskingDiagnoser;
import org.declinic.answers.questions.Questions;
import org.declinic.answers.whatif.WrongChanges;
import org.declinic.answers.whynot.WhyNots;
import org.declinic.cases.casefile.Case;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.RuleFailure;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What answers about a case take, of one sample after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AnswersBenchmark {

    private final List<Case> samples = Samples.all();
    private final Diagnoser diagnoser = new Diagnoser(ProjectRules.KNOWLEDGE);
    private final AskingDiagnoser asking = new AskingDiagnoser(diagnoser, new Questions(ProjectRules.KNOWLEDGE));
    private final WhyNots whyNots = new WhyNots(ProjectRules.KNOWLEDGE);
    private int turn;

    /** A diagnosis with its questions. */
    @Benchmark
    public Object questions() throws RuleFailure {
        Case next = next();
        return asking.diagnose(next.id(), next.facts());
    }

    /** A diagnosis, and what was nearly concluded, of all rules. */
    @Benchmark
    public Object nearestMisses() throws RuleFailure {
        Case next = next();
        return whyNots.nearest(diagnoser.observe(next.id(), next.facts()));
    }

    /** A consultation about one sample after the other, by somebody who knows all of it. */
    @State(Scope.Benchmark)
    public static class Asked {

        private final List<Case> samples = Samples.all();
        private int turn;
        private KnowingAll somebody;
        private Consultation consultation;

        /** Begins anew when there is no question left. */
        @Setup(Level.Invocation)
        public void begin() throws RuleFailure {
            if (consultation == null || consultation.next().isEmpty()) {
                Case sample = samples.get(turn++ % samples.size());
                somebody = new KnowingAll(sample.facts());
                consultation = KnowingAll.consultation(sample.facts());
            }
        }
    }

    /** From an answer to the next question. */
    @Benchmark
    public Object nextQuestion(Asked asked) throws RuleFailure, WrongChanges {
        asked.somebody.answer(asked.consultation);
        return asked.consultation.next();
    }

    private Case next() {
        return samples.get(turn++ % samples.size());
    }
}
