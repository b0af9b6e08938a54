package org.declinic.answers.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.declinic.cases.casefile.Case;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.Outcome;
import org.declinic.facts.PriorAttemptBuilder;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people read of an explanation. */
class WhyTextTest {

    private static final Path EXPECTED = Path.of("src/test/resources/explain");

    @Test
    void aPlainCaseFitsOnAScreen() throws Exception {
        String text = Explanations.text(Explanations.ofSample("exact-total"));
        assertEquals(expected("exact-total"), text);
        assertEquals(24, text.lines().count());
    }

    @Test
    void inFullEachConclusionIsATreeDownToTheFactsWithItsRules() throws Exception {
        assertEquals(
                expected("exact-total-full"),
                Explanations.text(Explanations.ofSample("exact-total"), new Detail(true, false)));
    }

    @Test
    void whatEachReasonAddsAndWhatIsHeldAgainstItMakeTheCertainty() throws Exception {
        assertEquals(expected("against"), Explanations.text(Explanations.of(EXPECTED.resolve("against.yaml"))));
    }

    @Test
    void ofManyReasonsTheStrongestAreExplainedAndHowManyMoreThereAre() {
        List<Object> facts = new ArrayList<>();
        facts.add(CheckoutAttemptBuilder.builder()
                .outcome(Outcome.DECLINED)
                .platform("Corner Shop")
                .paymentMethod("Klarna")
                .sellerName("GlowLamps")
                .build());
        for (int seller = 1; seller <= 22; seller++) {
            facts.add(PriorAttemptBuilder.builder()
                    .outcome(Outcome.APPROVED)
                    .platform("Corner Shop")
                    .paymentMethod("Klarna")
                    .sellerName("Seller " + seller)
                    .build());
        }
        Explained seller = Explanations.of(Explanations.OF_PROJECT, "sellers", facts)
                .causes()
                .get(0);
        assertEquals(20, seller.because().size());
        assertEquals(2, seller.moreReasons());
        assertEquals(0, seller.moreAgainst());
        assertEquals(
                List.of("└─ and 2 more reasons"),
                Explanations.text(Explanations.of(Explanations.OF_PROJECT, "sellers", facts))
                        .lines()
                        .filter(line -> line.contains("more reason"))
                        .toList());
    }

    @Test
    void theSharesOfEachCauseAreItsCertainty() {
        List<String> other = new ArrayList<>();
        for (Case sample : Samples.all()) {
            for (Explained cause : Explanations.of(Explanations.OF_PROJECT, sample.id(), sample.facts())
                    .causes()) {
                BigDecimal sum = Stream.concat(cause.because().stream(), cause.against().stream())
                        .map(Derivation::adds)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                if (sum.compareTo(cause.certainty()) != 0) {
                    other.add(sample.id() + " " + cause.code() + ": " + sum);
                }
            }
        }
        assertEquals(List.of(), other);
    }

    @Test
    void derivedFactsAndAWaitAreFollowedToTheStatedFacts() throws Exception {
        assertEquals(expected("lockout"), Explanations.text(Explanations.of(EXPECTED.resolve("lockout.yaml"))));
    }

    @Test
    void conditionsAreToldAsTheRulesHaveThemWhereThatIsAskedFor() throws Exception {
        assertEquals(
                expected("lockout-full-drl"),
                Explanations.text(Explanations.of(EXPECTED.resolve("lockout.yaml")), new Detail(true, true)));
    }

    @Test
    void anInconsistencyIsExplainedByItsRule() {
        assertEquals("""
                Case card-made-after-attempt

                These facts cannot be true together, so nothing is concluded
                └─ The card was made at 2026-05-06 13:00 UTC, after the attempt at 2026-05-06
                   11:00 UTC. (rules/core/inconsistencies.drl:6)
                   ├─ CheckoutAttempt: attemptedAt 2026-05-06 11:00 UTC
                   └─ PaymentCard: createdAt 2026-05-06 13:00 UTC
                """, Explanations.text(Explanations.ofSample("card-made-after-attempt")));
    }

    @Test
    void whyNothingWasConcludedIsSaidInOneSentence() {
        assertEquals("""
                Case approved

                Nothing to explain: the attempt was approved.
                """, Explanations.text(Explanations.ofSample("approved")));
        assertEquals("""
                Case outcome-unknown

                The attempt is not known to have been declined, so nothing is concluded; add
                outcome: DECLINED if it was.
                """, Explanations.text(Explanations.ofSample("outcome-unknown")));
    }

    @Test
    void aDeclineThatNoRuleSaysAnythingOfIsNotToldToBeNone(@TempDir Path folder) throws Exception {
        Path core = Files.createDirectory(folder.resolve("core")); // in place of ours
        Files.writeString(core.resolve("none.drl"), "package none\n");
        CheckoutAttempt declined =
                CheckoutAttemptBuilder.builder().outcome(Outcome.DECLINED).build();
        assertEquals("""
                Case declined

                Nothing is concluded: no rule says anything of this decline.
                """, Explanations.text(Explanations.of(Explanations.by(folder), "declined", List.of(declined))));
    }

    @Test
    void theOrderOfFactsChangesNoExplanation() {
        List<String> other = new ArrayList<>();
        for (Case sample : Samples.all()) {
            List<Object> mixed = new ArrayList<>(sample.facts());
            Collections.shuffle(mixed, new Random(1));
            Why why = Explanations.of(Explanations.OF_PROJECT, sample.id(), sample.facts());
            if (!why.equals(Explanations.of(Explanations.OF_PROJECT, sample.id(), mixed))) {
                other.add(sample.id());
            }
        }
        assertEquals(List.of(), other);
    }

    @Test
    void everyConclusionOfASampleHasARuleAndEveryLineFits() {
        List<String> wrong = new ArrayList<>();
        for (Case sample : Samples.all()) {
            Why why = Explanations.of(Explanations.OF_PROJECT, sample.id(), sample.facts());
            why.causes().stream().filter(each -> each.because().isEmpty()).forEach(each -> wrong.add(each.code()));
            why.plan().stream().filter(each -> each.because().isEmpty()).forEach(each -> wrong.add(each.code()));
            Explanations.text(why).lines().filter(line -> line.length() > 80).forEach(wrong::add);
        }
        assertEquals(List.of(), wrong);
    }

    private static String expected(String name) throws Exception {
        return Files.readString(EXPECTED.resolve(name + ".txt"));
    }
}
