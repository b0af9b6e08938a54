package org.declinic.engine.session;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.declinic.Declinic;
import org.declinic.cases.report.NdjsonLines;
import org.declinic.cases.report.Report;
import org.declinic.cases.report.Style;
import org.declinic.cases.report.TextReport;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.facts.AttemptHistory;
import org.declinic.facts.CardKind;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.DeclineSignal;
import org.declinic.facts.Now;
import org.declinic.facts.Outcome;
import org.declinic.facts.PaymentCardBuilder;
import org.declinic.facts.PriorAttempt;
import org.declinic.facts.PriorAttemptBuilder;
import org.declinic.project.ProjectRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kie.api.runtime.KieSession;

/** Thousands of facts of one type are a case like any other, and each of them is looked at a few times only. */
class ManyEarlierAttemptsTest {

    private static final Instant AT = Instant.parse("2026-01-20T18:00:00Z");
    private static final String SHOP = "TikTok Shop";
    private static final int SEED = 22;

    /** Kinds of earlier attempts, a second apart from each other. */
    enum Kind {
        DECLINED(n -> prior(n).outcome(Outcome.DECLINED)),
        APPROVED(n -> prior(n).outcome(Outcome.APPROVED)),
        APPROVED_WITH_THE_SAME_CARD(n -> prior(n).outcome(Outcome.APPROVED).sameCard(true)),
        PAID_TO_ONE_OTHER_SELLER(n -> paid(n).sellerName("Prairie Candles")),
        PAID_TO_MANY_OTHER_SELLERS(n -> paid(n).sellerName("Seller " + n)),
        PAID_THE_SAME_MINUTES_BEFORE(n -> paid(n).total(new BigDecimal("45.50")).currency("USD")),
        UNKNOWN(n -> PriorAttemptBuilder.builder()),
        MIXED(n -> prior(n).attemptedAt(n % 11 == 0 ? null : AT.minusSeconds(n * 7919L % 5000 + 1))
                .outcome(n % 7 == 0 ? null : n % 3 == 0 ? Outcome.APPROVED : Outcome.DECLINED)
                .platform(n % 13 == 0 ? null : n % 5 == 0 ? "Corner Shop" : SHOP)
                .cardKind(CardKind.values()[n % 5])
                .sellerName("Seller " + n % 10));

        private final IntFunction<PriorAttemptBuilder> made;

        Kind(IntFunction<PriorAttemptBuilder> made) {
            this.made = made;
        }

        private List<Object> facts(int count) {
            List<Object> facts = new ArrayList<>(List.of(attempt(), new Now(AT.plusSeconds(60))));
            facts.add(PaymentCardBuilder.builder().kind(CardKind.VIRTUAL).build());
            IntStream.range(0, count)
                    .mapToObj(made)
                    .map(PriorAttemptBuilder::build)
                    .forEach(facts::add);
            return facts;
        }

        private static PriorAttemptBuilder prior(int n) {
            return PriorAttemptBuilder.builder()
                    .attemptedAt(AT.minusSeconds(n + 1))
                    .platform(SHOP);
        }

        private static PriorAttemptBuilder paid(int n) {
            return prior(n).outcome(Outcome.APPROVED).paymentMethod("Card").cardKind(CardKind.VIRTUAL);
        }
    }

    @Test
    void aPaymentWithTwentyThousandEarlierFailuresIsDiagnosedLikeAnyOther() {
        assertEquals("""
                Case test

                Why it may have been declined
                  60 %  The shop may not take one-time, virtual or prepaid cards
                        virtual-card-filtered
                        - The payment was made with a virtual card, and TikTok Shop is said to
                          turn such cards down often.
                          tiktok-shop/virtual-card-filter.drl:6 (source: S1, K6)
                        It may be wrong: No page of TikTok Shop says so; Klarna names it as a
                        reason at stores in general.
                  45 %  The TikTok app may be working with old payment data
                        stale-payment-data
                        - 20001 attempts in a row failed, and TikTok's cache is not known to
                          have been cleared since the first.
                          tiktok-shop/stale-payment-data.drl:8 (source: S13, S14)
                  30 %  Too many failed attempts in a row: new ones may be refused for a while
                        attempt-lockout
                        - 20001 attempts in a row failed, the last at 2026-01-20 18:00 UTC, less
                          than 24 hours ago.
                          tiktok-shop/lockout.drl:8 (source: S11)

                What to do, in this order
                  1. Wait before the next attempt
                     Not before 2026-01-21 18:00 UTC.
                     - Do not try to pay again before 2026-01-21 18:00 UTC: each new attempt may
                       start the wait anew.
                     wait-out-lockout against attempt-lockout
                  2. Force-stop the apps
                     - Before the next attempt, force TikTok and the app you pay with to stop,
                       in the phone's settings.
                     - Swiping them away is not enough.
                     force-stop-apps against stale-payment-data
                  3. Clear TikTok's cache
                     - Before the next attempt, in TikTok open Profile, the menu, Settings and
                       privacy, Free up space, and clear the cache.
                     clear-cache against stale-payment-data
                  4. Pay with PayPal
                     Not before 2026-01-21 18:00 UTC.
                     - At checkout choose PayPal, and let it take the money from a bank account
                       or from another card than the declined one.
                     pay-with-paypal against virtual-card-filtered
                """, text(ProjectRules.diagnose(Kind.DECLINED.facts(20_000))));
    }

    @Test
    void ofAsManyPaymentsToAnotherSellerTheDiagnosisSaysWhatItSaysOfOne() {
        assertEquals(
                text(ProjectRules.diagnose(Kind.PAID_TO_ONE_OTHER_SELLER.facts(1))),
                text(ProjectRules.diagnose(Kind.PAID_TO_ONE_OTHER_SELLER.facts(20_000))));
    }

    @ParameterizedTest
    @EnumSource
    void rulesFireInProportionToTheEarlierAttempts(Kind kind) {
        int few = firings(kind.facts(500));
        int many = firings(kind.facts(2_000));
        assertEquals(Math.min(many, 4 * few), many, () -> few + " firings for 500, " + many + " for 2,000");
    }

    @Test
    void whatEarlierAttemptsSayAlikeIsConcludedInOneFiring() {
        assertEquals(firings(Kind.DECLINED.facts(1_000)), firings(Kind.DECLINED.facts(2_000)));
        assertEquals(
                firings(Kind.APPROVED_WITH_THE_SAME_CARD.facts(1_000)),
                firings(Kind.APPROVED_WITH_THE_SAME_CARD.facts(2_000)));
    }

    @Test
    void ofTheReasonsForACauseTheStrongestAreToldAndHowManyMoreThereAre() {
        List<Object> facts = Kind.PAID_TO_MANY_OTHER_SELLERS.facts(2_114);
        Diagnosis.FoundCause seller = cause("seller-restriction", ProjectRules.diagnose(facts));
        assertEquals(20, seller.because().size());
        assertEquals(2_094, seller.moreReasons());
        assertEquals(new BigDecimal("0.45"), seller.certainty());
        assertEquals(
                List.of("        - and 2,094 more reasons"),
                text(ProjectRules.diagnose(facts))
                        .lines()
                        .filter(line -> line.contains("more reason"))
                        .toList());
    }

    @Test
    void inJsonTheNumberOfOthersStandsOnlyWhereThereAreSome() {
        assertEquals(
                List.of("\"moreReasons\":2094"),
                counts(ProjectRules.diagnose(Kind.PAID_TO_MANY_OTHER_SELLERS.facts(2_114))));
        assertEquals(List.of(), counts(ProjectRules.diagnose(Kind.PAID_TO_MANY_OTHER_SELLERS.facts(20))));
    }

    private static List<String> counts(Diagnosis diagnosis) {
        String json = new String(new NdjsonLines(true).of(List.of(diagnosis)), StandardCharsets.UTF_8);
        return Pattern.compile("\"more\\w+\":\\d+")
                .matcher(json)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void howManyReasonsAreToldCanBeSaid() {
        Declinic laconic = Declinic.builder().mostReasons(1).build();
        List<Object> facts = List.of(
                CheckoutAttemptBuilder.builder(attempt()).build(),
                new AttemptHistory(3, null, null),
                new DeclineSignal("visa", "51", null, null),
                new DeclineSignal("stripe", "insufficient_funds", null, null),
                new DeclineSignal("adyen", "12", null, null));
        Diagnosis diagnosis = laconic.diagnose("test", facts);
        Diagnosis whole = ProjectRules.diagnose(facts);
        for (Diagnosis.FoundCause all : whole.causes()) {
            assertEquals(
                    new Diagnosis.FoundCause(
                            all.code(),
                            all.title(),
                            all.certainty(),
                            all.because().subList(0, 1),
                            all.against().stream().limit(1).toList(),
                            all.because().size() - 1,
                            Math.max(0, all.against().size() - 1)),
                    cause(all.code(), diagnosis));
        }
        assertEquals(2, cause("insufficient-funds", diagnosis).moreReasons());
        assertEquals(2, cause("stale-payment-data", diagnosis).moreAgainst());
        assertEquals(
                List.of("        - and 2 more reasons", "        - and 2 more reasons"),
                text(diagnosis)
                        .lines()
                        .filter(line -> line.contains("more reason"))
                        .toList());
    }

    @Test
    void theRowOfFailuresIsTheOneThatALookAfterEachFailureFinds() {
        Random random = new Random(SEED);
        for (int made = 0; made < 500; made++) {
            List<Object> facts = new ArrayList<>(List.of(attempt()));
            List<PriorAttempt> priors = Stream.generate(() -> randomAttempt(random))
                    .limit(random.nextInt(7))
                    .collect(toCollection(ArrayList::new));
            facts.addAll(priors);
            Collections.shuffle(facts, random);
            List<PriorAttempt> row = priors.stream()
                    .filter(each -> each.outcome() == Outcome.DECLINED && SHOP.equals(each.platform()))
                    .filter(each -> each.attemptedAt() != null)
                    .filter(each -> priors.stream().noneMatch(other -> mayEnd(other, each)))
                    .toList();
            assertEquals(
                    List.of(AttemptHistory.endingWith(attempt(), row)),
                    ProjectRules.observe(ProjectRules.KNOWLEDGE, facts).facts().stream()
                            .filter(AttemptHistory.class::isInstance)
                            .toList(),
                    facts::toString);
        }
    }

    private static boolean mayEnd(PriorAttempt success, PriorAttempt failure) {
        return success.outcome() != Outcome.DECLINED
                && (success.platform() == null || success.platform().equals(SHOP))
                && (success.attemptedAt() == null || !success.attemptedAt().isBefore(failure.attemptedAt()));
    }

    private static PriorAttempt randomAttempt(Random random) {
        return PriorAttemptBuilder.builder()
                .attemptedAt(random.nextInt(8) == 0 ? null : AT.minusSeconds(random.nextInt(6)))
                .outcome(random.nextInt(8) == 0 ? null : Outcome.values()[random.nextInt(4) / 3])
                .platform(random.nextInt(8) == 0 ? null : random.nextInt(4) == 0 ? "Corner Shop" : SHOP)
                .build();
    }

    private static CheckoutAttempt attempt() {
        return CheckoutAttemptBuilder.builder()
                .platform(SHOP)
                .paymentMethod("Card")
                .sellerName("GlowLamps")
                .total(new BigDecimal("45.50"))
                .currency("USD")
                .attemptedAt(AT)
                .outcome(Outcome.DECLINED)
                .build();
    }

    private static Diagnosis.FoundCause cause(String code, Diagnosis diagnosis) {
        return diagnosis.causes().stream()
                .filter(cause -> cause.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static int firings(List<Object> facts) {
        KieSession session = ProjectRules.KNOWLEDGE.kieBase().newKieSession();
        try {
            facts.forEach(session::insert);
            return session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    private static String text(Diagnosis diagnosis) {
        StringWriter text = new StringWriter();
        try (Report report = new TextReport(text, Style.PLAIN, ProjectRules.KNOWLEDGE::mistakeOf)) {
            report.write(diagnosis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
