package org.declinic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.declinic.cases.casefile.Case;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Question;
import org.declinic.facts.App;
import org.declinic.facts.CardKind;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.Fact;
import org.declinic.facts.Now;
import org.declinic.facts.Outcome;
import org.declinic.facts.PaymentCard;
import org.declinic.facts.PaymentCardBuilder;
import org.declinic.finding.Finding;
import org.declinic.project.Folders;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;

/** Facts go in as objects; what comes out is what the program prints of a file with the same facts. */
class DeclinicTest {

    private static final Declinic DECLINIC = Declinic.withBuiltInRules();

    private static final CheckoutAttempt DECLINED = attempt(new BigDecimal("45.50"));

    /** The type that rules declare, as a service that was built without those rules writes it. */
    record KlarnaAccount(Boolean storeRefused, Integer purchasesLast24Hours) {}

    @Test
    void theBuiltInRulesDiagnoseEverySampleAsTheRulesFolderDoes() {
        for (Case sample : Samples.all()) {
            assertEquals(ProjectRules.diagnose(sample.facts()), DECLINIC.diagnose("test", sample.facts()), sample.id());
        }
        assertEquals(ProjectRules.KNOWLEDGE.version(), DECLINIC.rules().version());
    }

    @Test
    void questionsAreFoundWhereTheyAreWanted() {
        Diagnosis plain = DECLINIC.diagnose("test", List.of(DECLINED));
        Diagnosis asking = DECLINIC.diagnoseAndAsk("test", List.of(DECLINED));
        assertEquals(List.of(), plain.questions());
        assertEquals(plain, asking.asking(List.of()).telling(null));
        assertEquals(
                new Question("DeclineSignal.code", "Which code did the processor send, if any?", List.of()),
                asking.questions().get(0));
        assertEquals("PaymentCard.kind", asking.forShopper().questions().get(0).field());
        assertEquals(plain.forShopper(), asking.forShopper().asking(List.of()));
    }

    @Test
    void namesAreReadHoweverObjectsSpellThem() {
        CheckoutAttempt attempt = CheckoutAttemptBuilder.builder()
                .platform("tiktok-shop")
                .paymentMethod("Credit Card")
                .offeredMethods(List.of("paypal", "Clarna"))
                .outcome(Outcome.DECLINED)
                .build();
        PaymentCard card = PaymentCardBuilder.builder()
                .issuer("KLARNA")
                .kind(CardKind.ONE_TIME)
                .build();
        Diagnosis diagnosis = DECLINIC.diagnose(attempt, card);
        assertEquals(List.of("virtual-card-filtered"), causes(diagnosis));
        assertEquals(
                List.of(
                        "CheckoutAttempt.offeredMethods: paypal is read as PayPal.",
                        "CheckoutAttempt.paymentMethod: Credit Card is read as Card.",
                        "CheckoutAttempt.platform: tiktok-shop is read as TikTok Shop.",
                        "PaymentCard.issuer: KLARNA is read as Klarna.",
                        "CheckoutAttempt.offeredMethods: no rule knows Clarna; did you mean Klarna?"),
                diagnosis.notes().stream().map(Diagnosis.Remark::text).toList());
        assertEquals("tiktok-shop", attempt.platform());
    }

    @Test
    void aTypeThatRulesDeclareIsStatedByARecordABeanOrAMap() {
        List<String> causes = List.of("store-refused");
        assertEquals(causes, causes(DECLINIC.diagnose(DECLINED, new KlarnaAccount(true, 2))));
        assertEquals(causes, causes(DECLINIC.diagnose(DECLINED, new Bean.KlarnaAccount())));
        assertEquals(
                causes, causes(DECLINIC.diagnose(DECLINED, new Fact("KlarnaAccount", Map.of("storeRefused", true)))));
    }

    /** Apart from the record of the same name. */
    static final class Bean {

        static final class KlarnaAccount {

            public boolean isStoreRefused() {
                return true;
            }
        }
    }

    @Test
    void adviceIsAskedAtTheMomentOfTheAttemptUnlessAnotherIsGiven() {
        assertEquals(DECLINIC.diagnose(DECLINED), DECLINIC.diagnose(DECLINED, new Now(DECLINED.attemptedAt())));
        assertEquals(DECLINIC.diagnose(DECLINED), DECLINIC.diagnose(DECLINED, new Now(null)));
        Instant later = DECLINED.attemptedAt().plus(Duration.ofDays(400));
        assertEquals(
                DECLINIC.diagnose(DECLINED, new Now(later)),
                DECLINIC.diagnose(DECLINED, new Fact("Now", Map.of("instant", later))));
    }

    @Test
    void whatIsWrongWithFactsIsNamedWithTheFactItIsIn() {
        assertEquals(
                List.of(
                        "fact 2: error[null-fact]: the fact is null; leave out what is unknown",
                        "fact 3 (String): error[unknown-fact-type]: there is no fact type 'String'; write one of App,"
                                + " AttemptHistory, Authentication, CardCheck, CheckoutAttempt, DeclineSignal,"
                                + " HoldOnFunds, IssuerContact, KlarnaAccount, OrderPayment, PaymentCard,"
                                + " PriorAttempt, Wallet",
                        "fact 4 (KlarnaAcount): error[unknown-fact-type]: there is no fact type 'KlarnaAcount'; "
                                + "did you mean 'KlarnaAccount'?",
                        "fact 5 (KlarnaAccount): error[unknown-field]: KlarnaAccount has no field 'storeRefusd'; "
                                + "did you mean 'storeRefused'?",
                        "fact 6 (Wallet): error[wrong-type]: refusedCard must be true or false, not 'perhaps'",
                        "fact 7 (CheckoutAttempt): error[too-many-facts]: a case has at most 1 CheckoutAttempt, and this one has 2",
                        "fact 8 (PaymentCard): error[malformed-value]: region 'UK' is no region of ISO 3166-1, such as US; "
                                + "did you mean 'GB'?",
                        "fact 9 (PriorAttempt): error[wrong-type]: outcome must be one of DECLINED, APPROVED, not 'LOST'"),
                findings(
                        DECLINED,
                        null,
                        "4111 1111 1111 1111",
                        new Fact("KlarnaAcount", Map.of()),
                        new Fact("KlarnaAccount", Map.of("storeRefusd", true)),
                        new Fact("Wallet", Map.of("refusedCard", "perhaps")),
                        DECLINED,
                        PaymentCardBuilder.builder()
                                .issuer("Klarna")
                                .kind(CardKind.ONE_TIME)
                                .region("UK")
                                .build(),
                        new Fact("PriorAttempt", Map.of("outcome", "LOST"))));
        assertEquals(
                List.of("the case: error[missing-fact]: a case needs a CheckoutAttempt, and this one has none"),
                findings(new App("TikTok", null, null)));
    }

    @Test
    void aGetterThatThrowsIsAMistakeOfTheCase() {
        Object throwing = new Object() {
            public String getName() {
                throw new IllegalStateException("not now");
            }
        };
        List<String> findings = findings(DECLINED, new Fact("App", throwing));
        assertTrue(
                findings.get(0).startsWith("fact 2 (App): error[wrong-type]: App cannot be read: not now"),
                findings::toString);
    }

    @Test
    void whatNeverEndsIsAMistakeOfTheCase() {
        Map<String, Object> circle = new HashMap<>();
        circle.put("name", circle);
        assertEquals(
                List.of("fact 2 (App): error[wrong-type]: App cannot be read: its values hold themselves, or are nested"
                        + " too deep"),
                findings(DECLINED, new Fact("App", circle)));
        assertEquals(
                List.of("fact 1 (CheckoutAttempt): error[wrong-type]: total must be a number, such as 45.50, not '"
                        + "9".repeat(79) + "..."),
                findings(new Fact("CheckoutAttempt", Map.of("total", "9".repeat(3_000_000)))));
    }

    @Test
    void aCollectionIsNoFact() {
        assertEquals(
                List.of("fact 1 (List12): error[unknown-fact-type]: a collection is no fact; give its elements, or the"
                        + " name of the case before it"),
                findings(List.of(DECLINED)));
    }

    @Test
    void aConclusionThatNoDiagnosisCanHaveFailsTheCaseAlone() throws Exception {
        Path folder = Folders.fresh("rules-with-a-wrong-conclusion");
        Files.writeString(folder.resolve("x.drl"), """
                package x

                import org.declinic.conclusions.*
                import org.declinic.facts.*

                rule "Makes a reason by hand"
                when
                    CheckoutAttempt()
                then
                    insertLogical( new Reason( "x", "y", java.math.BigDecimal.ONE, "no such rule", "z", null, null ) );
                end
                """);
        Declinic declinic = new Declinic(Rules.allowingJava().load(folder));
        assertEquals(
                "rules: error[rule-failed]: a rule failed: no rule is named no such rule",
                assertThrows(RuleFailedException.class, () -> declinic.diagnose(DECLINED))
                        .getMessage());
    }

    @Test
    void aCardNumberInTheNameOfACaseIsMasked() {
        assertEquals(
                "************1111",
                DECLINIC.diagnose("4111111111111111", List.of(DECLINED)).id());
    }

    @Test
    void aDiagnosisCannotBeChanged() {
        Diagnosis diagnosis = DECLINIC.diagnose(DECLINED, new KlarnaAccount(true, null));
        assertThrows(
                UnsupportedOperationException.class, () -> diagnosis.causes().clear());
        assertThrows(
                UnsupportedOperationException.class,
                () -> diagnosis.plan().get(0).steps().add("x"));
        assertThrows(
                UnsupportedOperationException.class,
                () -> diagnosis.causes().get(0).because().clear());
    }

    @Test
    void nullsAreRefusedWhereNothingCanBeMeantByThem() {
        assertThrows(NullPointerException.class, () -> new Declinic(null));
        assertThrows(NullPointerException.class, () -> DECLINIC.use(null));
        assertThrows(NullPointerException.class, () -> DECLINIC.diagnose(null, List.of(DECLINED)));
        assertThrows(NullPointerException.class, () -> new Fact("App", null));
    }

    @Test
    void rulesThatAreRefusedLeaveTheOldOnesInPlace() {
        Declinic declinic = new Declinic(Rules.builtIn());
        Rules before = declinic.rules();
        assertThrows(InvalidRulesException.class, () -> declinic.use(Rules.load(Path.of("no-such-folder"))));
        assertSame(before, declinic.rules());
    }

    private static List<String> findings(Object... facts) {
        return assertThrows(InvalidCaseException.class, () -> DECLINIC.diagnose(facts)).findings().stream()
                .map(Finding::toString)
                .toList();
    }

    private static List<String> causes(Diagnosis diagnosis) {
        return diagnosis.causes().stream().map(FoundCause::code).toList();
    }

    private static CheckoutAttempt attempt(BigDecimal total) {
        return CheckoutAttemptBuilder.builder()
                .platform("TikTok Shop")
                .buyerRegion("US")
                .shopRegion("US")
                .merchantName("TikTok")
                .sellerName("GlowLamps")
                .paymentMethod("Card")
                .offeredMethods(List.of("Card", "Klarna", "PayPal"))
                .total(total)
                .currency("USD")
                .attemptedAt(Instant.parse("2026-01-20T18:00:00Z"))
                .outcome(Outcome.DECLINED)
                .message("Payment declined")
                .build();
    }
}
