package org.declinic.answers.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.declinic.cases.casefile.Case;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;

/** What people read of an explanation. */
class WhyTextTest {

    private static final Path EXPECTED = Path.of("src/test/resources/explain");

    @Test
    void eachConclusionIsATreeDownToTheFacts() throws Exception {
        assertEquals(expected("exact-total"), Explanations.text(Explanations.ofSample("exact-total")));
    }

    @Test
    void derivedFactsAndAWaitAreFollowedToTheStatedFacts() throws Exception {
        assertEquals(expected("lockout"), Explanations.text(Explanations.of(EXPECTED.resolve("lockout.yaml"))));
    }

    @Test
    void anInconsistencyIsExplainedByItsRule() {
        assertEquals("""
                Case card-made-after-attempt

                These facts cannot be true together, so nothing is concluded
                └─ The card was made at 2026-05-06 13:00 UTC, after the attempt at 2026-05-06
                   11:00 UTC.
                   rule "A card cannot be made after the attempt that it was used in"
                   rules/core/inconsistencies.drl:6
                   ├─ CheckoutAttempt: attemptedAt 2026-05-06 11:00 UTC
                   └─ PaymentCard: createdAt 2026-05-06 13:00 UTC
                """, Explanations.text(Explanations.ofSample("card-made-after-attempt")));
    }

    @Test
    void thatNothingWasConcludedIsSaid() {
        assertEquals("""
                Case approved

                Nothing was concluded: the attempt was approved, or is not known to have been
                declined.
                """, Explanations.text(Explanations.ofSample("approved")));
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
