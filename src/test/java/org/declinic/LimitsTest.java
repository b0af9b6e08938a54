package org.declinic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.declinic.answers.questions.Questions;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.Observation;
import org.declinic.facts.App;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.Fact;
import org.declinic.facts.Now;
import org.declinic.facts.Outcome;
import org.declinic.facts.PriorAttempt;
import org.declinic.facts.PriorAttemptBuilder;
import org.declinic.finding.Limit;
import org.declinic.limits.Allowance;
import org.declinic.limits.Limits;
import org.declinic.limits.Stopped;
import org.declinic.project.Folders;
import org.declinic.project.ProjectRules;
import org.junit.jupiter.api.Test;

/** A case takes no more than it may, and what ends it says which limit was reached and by what. */
class LimitsTest {

    private static final CheckoutAttempt DECLINED = CheckoutAttemptBuilder.builder()
            .platform("TikTok Shop")
            .outcome(Outcome.DECLINED)
            .attemptedAt(Instant.parse("2026-01-20T18:00:00Z"))
            .build();

    private static final PriorAttempt EARLIER = PriorAttemptBuilder.builder()
            .platform("TikTok Shop")
            .outcome(Outcome.DECLINED)
            .attemptedAt(Instant.parse("2026-01-20T17:00:00Z"))
            .build();

    @Test
    void aCaseOfTooManyFactsIsRefused() {
        Declinic declinic = Declinic.builder().mostFacts(3).build();
        List<Object> facts = List.of(DECLINED, EARLIER, EARLIER, EARLIER);
        TooManyFactsException e = assertThrows(TooManyFactsException.class, () -> declinic.diagnose("x", facts));
        assertEquals(
                "the case: error[too-many-facts]: the case has 4 facts: at most 3 facts are allowed; "
                        + "give less, or raise the limit",
                e.getMessage());
        assertReached(Limit.FACTS, 3, 4, e);
        assertEquals(
                "y", declinic.diagnose("y", List.of(DECLINED, EARLIER, EARLIER)).id());
    }

    @Test
    void aCaseOfTooManyFactsOfOneTypeIsRefused() {
        Declinic declinic = Declinic.builder().mostFactsOfType(2).build();
        TooManyFactsException e =
                assertThrows(TooManyFactsException.class, () -> declinic.diagnose(EARLIER, EARLIER, DECLINED, EARLIER));
        assertEquals(
                "the case: error[too-many-facts]: the case has 3 facts of PriorAttempt: at most 2 facts of one type are"
                        + " allowed; give less, or raise the limit",
                e.getMessage());
        assertReached(Limit.FACTS_OF_TYPE, 2, 3, e);
    }

    @Test
    void aTextThatIsTooLongIsRefusedAlsoInAList() {
        Declinic declinic = Declinic.builder().mostCharacters(12).build();
        TextTooLongException e = assertThrows(
                TextTooLongException.class,
                () -> declinic.diagnose(CheckoutAttemptBuilder.builder()
                        .message("Not this time")
                        .build()));
        assertEquals(
                "the case: error[text-too-long]: CheckoutAttempt.message is too long: at most 12 characters in a text are"
                        + " allowed; give less, or raise the limit",
                e.getMessage());
        assertReached(Limit.TEXT_LENGTH, 12, 13, e);
        List<String> methods = List.of("Card", "Klarna", "PayPal");
        assertReached(
                Limit.TEXT_LENGTH,
                12,
                16,
                assertThrows(
                        TextTooLongException.class,
                        () -> declinic.diagnose(new Fact("CheckoutAttempt", Map.of("offeredMethods", methods)))));
    }

    @Test
    void aDiagnosisEndsWhenItsTimeIsOver() throws Exception {
        Declinic declinic =
                Declinic.builder().rules(slow()).deadline(Duration.ofSeconds(2)).build();
        DeadlineExceededException e =
                assertThrows(DeadlineExceededException.class, () -> declinic.diagnose(many(1_000)));
        assertTrue(
                e.getMessage()
                        .matches(
                                "the case: error\\[deadline-exceeded\\]: the diagnosis was not done after [\\d,]+"
                                        + " milliseconds: at most 2,000 milliseconds are allowed; give less, or raise the limit"),
                e::getMessage);
        assertEquals(Limit.DEADLINE, e.limit());
        assertEquals(2_000, e.allowed());
        assertTrue(e.seen() >= 2_000, () -> "seen: " + e.seen());
        assertEquals(List.of(), declinic.diagnose(DECLINED).causes());
    }

    @Test
    void aDiagnosisEndsWhenItsThreadIsInterruptedAndTheThreadStillIs() throws Exception {
        Declinic declinic = Declinic.builder().rules(slow()).build();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Object> seen = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            begun.countDown();
            try {
                seen.complete(declinic.diagnose(many(1_000)));
            } catch (DiagnosisCancelledException e) {
                seen.complete(e.getMessage() + "; interrupted: "
                        + Thread.currentThread().isInterrupted());
            }
        });
        thread.start();
        begun.await();
        thread.interrupt();
        assertEquals(
                "the case: error[cancelled]: stopped, because the thread was interrupted; interrupted: true",
                seen.get(1, TimeUnit.MINUTES));
    }

    @Test
    void questionsEndWhenTheirThreadIsInterrupted() throws Exception {
        Observation observation = Diagnoser.forAgents(ProjectRules.KNOWLEDGE).observe("x", List.of(many(100)));
        Questions questions = new Questions(ProjectRules.KNOWLEDGE);
        Stopped stopped = assertThrows(
                Stopped.class,
                () -> Allowance.within(Limits.DEFAULT, () -> {
                    Thread.currentThread().interrupt();
                    return questions.of(observation);
                }));
        assertEquals(
                List.of("stopped, because the thread was interrupted", true),
                List.of(stopped.getMessage(), Thread.interrupted()));
    }

    @Test
    void timesThatNoRuleCanCalculateWithAreMistakesOfTheFact() {
        Declinic declinic = Declinic.withBuiltInRules();
        for (Instant extreme : List.of(Instant.MAX, Instant.MIN, Instant.parse("+10000-01-01T00:00:00Z"))) {
            assertEquals(
                    "fact 2 (Now): error[malformed-value]: instant must be of the years 1 to 9999",
                    assertThrows(InvalidCaseException.class, () -> declinic.diagnose(DECLINED, new Now(extreme)))
                            .getMessage());
        }
        assertEquals(
                "fact 1 (CheckoutAttempt): error[malformed-value]: attemptedAt must be of the years 1 to 9999",
                assertThrows(
                                InvalidCaseException.class,
                                () -> declinic.diagnose(CheckoutAttemptBuilder.builder(DECLINED)
                                        .attemptedAt(Instant.MAX)
                                        .build()))
                        .getMessage());
        for (String earliestAndLatest : List.of("0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z")) {
            assertEquals(
                    declinic.diagnose(DECLINED).causes(),
                    declinic.diagnose(DECLINED, new Now(Instant.parse(earliestAndLatest)))
                            .causes());
        }
    }

    @Test
    void anArrayOfFactsIsNoFact() {
        Declinic declinic = Declinic.withBuiltInRules();
        Object[] facts = {DECLINED, new App("TikTok", null, null)};
        assertEquals(declinic.diagnose("x", List.of(facts)), declinic.diagnose("x", facts));
        assertEquals(
                "fact 2 (Object[]): error[unknown-fact-type]: an array is no fact; give its elements, or the name of the"
                        + " case before it",
                assertThrows(InvalidCaseException.class, () -> declinic.diagnose(DECLINED, facts))
                        .getMessage());
    }

    @Test
    void limitsOfNothingAreRefused() {
        assertEquals(
                "the deadline must be more than zero",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Declinic.builder().deadline(Duration.ZERO).build())
                        .getMessage());
        assertEquals(
                "a limit must be more than zero",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Declinic.builder().mostReasons(0).build())
                        .getMessage());
    }

    private static void assertReached(Limit limit, long allowed, long seen, LimitExceededException e) {
        assertEquals(List.of(limit, allowed, seen), List.of(e.limit(), e.allowed(), e.seen()));
        assertInstanceOf(DeclinicException.class, e);
    }

    private static Object[] many(int earlier) {
        List<Object> facts = new ArrayList<>(Collections.nCopies(earlier, EARLIER));
        facts.replaceAll(any -> PriorAttemptBuilder.builder(EARLIER).build());
        facts.add(DECLINED);
        return facts.toArray();
    }

    /** A rule that takes its time for each earlier attempt. */
    private static Rules slow() throws Exception {
        Path folder = Folders.fresh("slow-rules");
        Files.writeString(folder.resolve("slow.drl"), """
                package slow

                import org.declinic.facts.*

                rule "An earlier attempt takes its time"
                when
                    PriorAttempt()
                then
                    java.util.concurrent.locks.LockSupport.parkNanos( 5000000L );
                end
                """);
        return Rules.allowingJava().load(folder);
    }
}
