package org.declinic.cases.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.declinic.engine.process.BoundedBytes;
import org.declinic.facts.CardKind;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.Fact;
import org.declinic.facts.Now;
import org.declinic.facts.Outcome;
import org.declinic.facts.PaymentCardBuilder;
import org.declinic.facts.ReadAs;
import org.declinic.facts.UnknownName;
import org.declinic.finding.Finding;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;

/** Facts that were sent are taken as they would have been taken where they come from. */
class SentFactsTest {

    private static final ObjectMapper JSON = SentFacts.mapper();
    private static final GivenFacts TAKING = new GivenFacts(ProjectRules.KNOWLEDGE.factTypes());
    private static final CheckoutAttempt DECLINED = CheckoutAttemptBuilder.builder()
            .platform(" tiktok-shop")
            .message(" odd \ud800 text\n\u0000\u2028 of 4111 1111 1111 1111 \ud83d\ude00 ")
            .total(new BigDecimal("1E+3"))
            .attemptedAt(Instant.parse("2026-01-20T18:00:00.123456789Z"))
            .offeredMethods(List.of("Card", "", "\u00fc"))
            .outcome(Outcome.DECLINED)
            .build();

    private record KlarnaAccount(Boolean storeRefused, Object purchasesLast24Hours) {}

    /** What reads itself for ever. */
    public static final class App {

        public App getApp() {
            return this;
        }
    }

    @Test
    void everyFactIsThereAsItWas() throws IOException {
        List<Object> facts = List.of(
                DECLINED,
                new Now(Instant.MAX),
                new Now(null),
                new ReadAs("CheckoutAttempt.platform", "a", "b"),
                new UnknownName("CheckoutAttempt.platform", "a", "b"),
                PaymentCardBuilder.builder()
                        .kind(CardKind.ONE_TIME)
                        .spendingLimit(new BigDecimal("45.500000000000000000000000000000000000000000000"))
                        .expires(YearMonth.of(2027, 8))
                        .used(false)
                        .build(),
                PaymentCardBuilder.builder()
                        .spendingLimit(new BigDecimal("1E-400000"))
                        .build());
        assertEquals(facts, sent(facts));
        Samples.all().forEach(sample -> assertTakenTheSame(sample.facts()));
    }

    @Test
    void objectsAreTakenTheSame() {
        assertTakenTheSame(List.of(DECLINED, new KlarnaAccount(true, 2)));
        assertTakenTheSame(List.of(
                new Fact("CheckoutAttempt", Map.of("total", new BigDecimal("45.500"), "outcome", "declined")),
                new Fact("KlarnaAccount", Map.of("storeRefused", "yes", "purchasesLast24Hours", 2L))));
        Map<String, Object> unknown = new HashMap<>();
        unknown.put("total", null);
        unknown.put("attemptedAt", Instant.parse("2026-01-20T18:00:00.000000001Z"));
        assertTakenTheSame(List.of(new Fact("CheckoutAttempt", unknown)));
    }

    @Test
    void whatIsWrongIsWrongThere() {
        Map<String, Object> circle = new HashMap<>();
        circle.put("name", circle);
        Object throwing = new Object() {
            public String getName() {
                throw new IllegalStateException("not now");
            }
        };
        assertTakenTheSame(Arrays.asList(
                DECLINED,
                null,
                "4111 1111 1111 1111",
                List.of(DECLINED),
                Map.of("a", 1),
                new Object[] {DECLINED},
                new Fact("Ap", List.of(1)),
                new Fact("App", List.of(1)),
                new Object(),
                throwing,
                new App(),
                new Fact("App", circle),
                new Fact("App", throwing),
                new Fact("App", "text"),
                new Fact("App", List.of()),
                new Fact("KlarnaAccount", Map.of("storeRefusd", true)),
                new KlarnaAccount(true, 1e10),
                new KlarnaAccount(true, Double.NaN),
                new KlarnaAccount(true, new BigDecimal("1E+2000000000")),
                new Fact("CheckoutAttempt", Map.of("total", "9".repeat(100_000))),
                PaymentCardBuilder.builder().region("UK").build()));
    }

    @Test
    void factsThatAreTooLargeAreNotSent() {
        assertThrows(
                BoundedBytes.TooMany.class,
                () -> new SentFacts().of(List.of(DECLINED, new Fact("App", Map.of("name", "x".repeat(1_000)))), 1_000));
    }

    private static void assertTakenTheSame(List<?> facts) {
        List<Finding> wrongHere = new ArrayList<>();
        List<Finding> wrongThere = new ArrayList<>();
        List<Object> here = TAKING.take(facts, wrongHere);
        List<Object> there = TAKING.take(sent(facts), wrongThere);
        assertEquals(wrongHere, wrongThere);
        assertEquals(here.toString(), there.toString()); // declared types are equal to nothing but themselves
    }

    private static List<Object> sent(List<?> facts) {
        try {
            byte[] json = JSON.writeValueAsBytes(new SentFacts().of(facts, 10_000_000));
            return new SentFacts().received(JSON.readValue(json, new TypeReference<List<SentFact>>() {}));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
