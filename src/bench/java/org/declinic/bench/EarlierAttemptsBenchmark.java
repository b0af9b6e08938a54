package org.declinic.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.declinic.answers.questions.AskingDiagnoser;
import org.declinic.answers.questions.Questions;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.RuleFailure;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.Now;
import org.declinic.facts.Outcome;
import org.declinic.facts.PriorAttemptBuilder;
import org.declinic.project.ProjectRules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a payment takes that failed again and again, a second apart. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EarlierAttemptsBenchmark {

    private static final Diagnoser DIAGNOSER = new Diagnoser(ProjectRules.KNOWLEDGE);
    private static final AskingDiagnoser ASKING = new AskingDiagnoser(DIAGNOSER, new Questions(ProjectRules.KNOWLEDGE));

    /** Few or many, to be diagnosed. */
    @State(Scope.Benchmark)
    public static class ToDiagnose {

        /** How many earlier attempts there are. */
        @Param({"1000", "20000"})
        public int attempts;

        private List<Object> facts;

        /** Makes them. */
        @Setup
        public void make() {
            facts = facts(attempts);
        }
    }

    /** None or some, to be asked about. */
    @State(Scope.Benchmark)
    public static class ToAskAbout {

        /** How many earlier attempts there are. */
        @Param({"0", "50", "200", "800"})
        public int attempts;

        private List<Object> facts;

        /** Makes them. */
        @Setup
        public void make() {
            facts = facts(attempts);
        }
    }

    private static List<Object> facts(int attempts) {
        Instant at = Instant.parse("2026-01-20T18:00:00Z");
        List<Object> facts = new ArrayList<>();
        facts.add(new Now(at.plusSeconds(60)));
        facts.add(CheckoutAttemptBuilder.builder()
                .platform("TikTok Shop")
                .paymentMethod("Card")
                .total(new BigDecimal("45.50"))
                .currency("USD")
                .attemptedAt(at)
                .outcome(Outcome.DECLINED)
                .build());
        for (int before = 1; before <= attempts; before++) {
            facts.add(PriorAttemptBuilder.builder()
                    .attemptedAt(at.minusSeconds(before))
                    .outcome(Outcome.DECLINED)
                    .platform("TikTok Shop")
                    .build());
        }
        return facts;
    }

    /** A diagnosis. */
    @Benchmark
    public Diagnosis diagnose(ToDiagnose payment) throws RuleFailure {
        return DIAGNOSER.diagnose("payment", payment.facts);
    }

    /** A diagnosis with its questions. */
    @Benchmark
    public Diagnosis questions(ToAskAbout payment) throws RuleFailure {
        return ASKING.diagnose("payment", payment.facts);
    }
}
