package org.declinic.project;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.declinic.cases.casefile.Case;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.Outcome;
import org.declinic.project.generated.GeneratedFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Made-up cases are all that the batch, the benchmarks and their tests stand on, so they have to be like real ones. */
class GeneratedCasesTest {

    private static final int COUNT = 5_000;
    private static final long SEED = 1;

    private static List<Case> cases;
    private static List<Diagnosis> diagnoses;

    @BeforeAll
    static void diagnoseAll() {
        cases = Samples.parse(new String(GeneratedCases.lines(SEED, COUNT), StandardCharsets.UTF_8));
        diagnoses =
                cases.stream().map(each -> ProjectRules.diagnose(each.facts())).toList();
    }

    @Test
    void theSameSeedMakesTheSameBytes() {
        assertArrayEquals(GeneratedCases.lines(7, 500), GeneratedCases.lines(7, 500));
        assertFalse(Arrays.equals(GeneratedCases.lines(7, 500), GeneratedCases.lines(8, 500)));
    }

    @Test
    void everyRecordCanBeReadInEveryFormat() throws IOException {
        assertEquals(COUNT, cases.size());
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        GeneratedFile file = new GeneratedFile(SEED, 0);
        file.writeArray(100, array);
        file.writeTable(100, table);
        List<List<Object>> facts =
                cases.subList(0, 100).stream().map(Case::facts).toList();
        for (ByteArrayOutputStream format : List.of(array, table)) {
            assertEquals(
                    facts.toString(),
                    Samples.parse(format.toString(StandardCharsets.UTF_8)).stream()
                            .map(Case::facts)
                            .toList()
                            .toString());
        }
    }

    @Test
    void everyCauseOccursSaveForWhatOnlyShoppersAreTold() {
        Set<String> causes = annotated("cause");
        causes.removeAll(annotated("told"));
        assertEquals(causes, codes(diagnosis -> diagnosis.causes().stream().map(FoundCause::code)));
    }

    @Test
    void everyRemedyOccurs() {
        assertEquals(
                annotated("remedy"),
                codes(diagnosis -> diagnosis.plan().stream().map(Step::code)));
    }

    @Test
    void aFewPerCentHaveNoCause() {
        assertShare(
                0.05,
                0.10,
                diagnoses.stream()
                        .filter(diagnosis -> diagnosis.causes().isEmpty()
                                && !diagnosis.plan().isEmpty())
                        .count());
    }

    @Test
    void aboutOnePerCentHasFactsThatCannotBeTrueTogether() {
        assertShare(
                0.005,
                0.02,
                diagnoses.stream()
                        .filter(diagnosis -> !diagnosis.inconsistencies().isEmpty())
                        .count());
    }

    @Test
    void aFewPerCentWereApproved() {
        assertShare(
                0.02,
                0.06,
                cases.stream()
                        .flatMap(each -> each.facts().stream())
                        .filter(fact ->
                                fact instanceof CheckoutAttempt attempt && attempt.outcome() == Outcome.APPROVED)
                        .count());
    }

    @Test
    void aRecordHasEightHundredToAThousandBytes() {
        int size = GeneratedCases.lines(SEED, COUNT).length / COUNT;
        assertTrue(size >= 800 && size <= 1_024, "a record has " + size + " bytes");
    }

    private static void assertShare(double least, double most, long count) {
        double share = (double) count / COUNT;
        assertTrue(share >= least && share <= most, "the share is " + share);
    }

    private static Set<String> annotated(String annotation) {
        return ProjectRules.KNOWLEDGE.rules().stream()
                .flatMap(rule -> rule.annotation(annotation).stream())
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> codes(Function<Diagnosis, Stream<String>> of) {
        return diagnoses.stream().flatMap(of).collect(toCollection(TreeSet::new));
    }
}
