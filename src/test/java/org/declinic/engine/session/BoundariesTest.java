package org.declinic.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.facts.App;
import org.declinic.facts.AttemptHistory;
import org.declinic.facts.CardKind;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.Now;
import org.declinic.facts.Outcome;
import org.declinic.facts.PaymentCard;
import org.declinic.facts.PaymentCardBuilder;
import org.declinic.project.ProjectRules;

/** The boundaries of amounts and times, held against the same boundaries worked out another way. */
class BoundariesTest {

    private static final Instant ATTEMPTED_AT = Instant.parse("2026-01-20T18:00:00Z");

    @Property(tries = 300)
    void aLimitIsTooLowBelowTheTotalAndTooTightBelowElevenTenthsOfIt(
            @ForAll @BigRange(min = "0.01", max = "99999.99") @Scale(2) BigDecimal total,
            @ForAll @LongRange(min = -3, max = 3) long cents,
            @ForAll boolean aroundTheTotal) {
        long totalCents = total.movePointRight(2).longValueExact();
        long limitCents = Math.max(0, (aroundTheTotal ? totalCents : totalCents * 11 / 10) + cents);
        List<String> causes = causes(attempt("Other Shop", total), card(BigDecimal.valueOf(limitCents, 2), null));
        assertEquals(limitCents < totalCents, causes.contains("amount-over-limit"));
        assertEquals(
                limitCents >= totalCents && limitCents * 10 < totalCents * 11, causes.contains("authorization-hold"));
    }

    @Property(tries = 200)
    void aNewCardIsForElevenTenthsToTwentyThreeTwentiethsOfTheTotalRoundedUp(
            @ForAll @BigRange(min = "0.01", max = "99999.99") @Scale(2) BigDecimal total) {
        Diagnosis diagnosis = ProjectRules.diagnose(List.of(attempt("Other Shop", total), card(BigDecimal.ZERO, null)));
        long cents = total.movePointRight(2).longValueExact();
        String amounts = BigDecimal.valueOf((cents * 110 + 99) / 100, 2) + " to "
                + BigDecimal.valueOf((cents * 115 + 99) / 100, 2) + " USD";
        assertEquals(
                List.of(true),
                diagnosis.plan().stream()
                        .filter(step -> step.code().equals("create-new-card"))
                        .map(step -> step.steps().stream().anyMatch(said -> said.contains(" " + amounts)))
                        .toList(),
                () -> amounts + " in " + diagnosis.plan());
    }

    @Property(tries = 200)
    void aLockoutLastsLessThanADayFromTheFifthFailure(
            @ForAll @IntRange(min = 3, max = 7) int failures, @ForAll @LongRange(min = -3, max = 3) long seconds) {
        Instant now = ATTEMPTED_AT.plus(Duration.ofHours(24)).plusSeconds(seconds);
        List<String> causes = causes(
                attempt("TikTok Shop", BigDecimal.TEN), new AttemptHistory(failures, null, ATTEMPTED_AT), new Now(now));
        assertEquals(failures >= 5 && seconds < 0, causes.contains("attempt-lockout"));
    }

    @Property(tries = 200)
    void aOneTimeCardLastsLessThanADay(@ForAll @LongRange(min = -5000, max = 5000) long milliseconds) {
        Instant createdAt = ATTEMPTED_AT.minus(Duration.ofHours(24)).plusMillis(milliseconds);
        List<String> causes = causes(attempt("Other Shop", BigDecimal.TEN), card(new BigDecimal("99"), createdAt));
        assertEquals(milliseconds <= 0, causes.contains("one-time-card-expired"));
    }

    @Property(tries = 200)
    void anAppIsOutdatedAfterMoreThanTwentyOneDays(@ForAll @LongRange(min = -5000, max = 5000) long milliseconds) {
        Instant updatedAt = ATTEMPTED_AT.minus(Duration.ofDays(21)).plusMillis(milliseconds);
        List<String> causes = causes(attempt("TikTok Shop", BigDecimal.TEN), new App("TikTok", updatedAt, null));
        assertEquals(milliseconds < 0, causes.contains("outdated-app"));
    }

    private static List<String> causes(Object... facts) {
        return ProjectRules.diagnose(Stream.of(facts).toList()).causes().stream()
                .map(FoundCause::code)
                .toList();
    }

    private static CheckoutAttempt attempt(String platform, BigDecimal total) {
        return CheckoutAttemptBuilder.builder()
                .platform(platform)
                .paymentMethod("Card")
                .total(total)
                .currency("USD")
                .attemptedAt(ATTEMPTED_AT)
                .outcome(Outcome.DECLINED)
                .build();
    }

    private static PaymentCard card(BigDecimal limit, Instant createdAt) {
        return PaymentCardBuilder.builder()
                .issuer("Klarna")
                .kind(CardKind.ONE_TIME)
                .network("Visa")
                .currency("USD")
                .spendingLimit(limit)
                .createdAt(createdAt)
                .build();
    }
}
