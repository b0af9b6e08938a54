package org.declinic.answers.smallest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.answers.smallest.SmallestChange.ChangedField;
import org.declinic.answers.smallest.SmallestChange.Way;
import org.declinic.answers.whatif.FactChange;
import org.declinic.answers.whatif.FactChange.Kind;
import org.declinic.answers.whatif.FactChanges;
import org.declinic.answers.whatif.WrongChanges;
import org.declinic.answers.whynot.UnknownTarget;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.report.Style;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.engine.session.RuleFailure;
import org.declinic.language.semantics.Question;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The fewest changes after which a cause goes or comes, of the samples. */
class SmallestChangeTest {

    private static final Path FOLDER = Path.of("src/test/resources/smallest-change");
    private static final SmallestChanges CHANGES = new SmallestChanges(ProjectRules.KNOWLEDGE);
    private static final String EACH = "each";

    private static final Set<String> CHANGEABLE = ProjectRules.KNOWLEDGE.meaning().questions().stream()
            .filter(question -> question.changedBy() != null)
            .map(SmallestChangeTest::name)
            .collect(Collectors.toCollection(TreeSet::new));

    /** A file has the sample and the cause, or "each", and behind a blank line the whole text. */
    @TestFactory
    Stream<DynamicTest> itIsToldWithWhoCanMakeItAndWhatComesOfIt() throws IOException {
        return Files.list(FOLDER)
                .sorted()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    String[] parts = Files.readString(file).split("\n\n", 2);
                    String[] asked = parts[0].split(" ");
                    String text = find(sample(asked[0]), asked[1]).text(Style.PLAIN);
                    assertEquals(parts[1], text);
                    assertTrue(text.lines().allMatch(line -> line.length() <= 80));
                }));
    }

    @Test
    void whatIsFoundMakesACauseGoAndNothingLessDoes() {
        List<String> wrong = new ArrayList<>();
        int found = 0;
        for (Case sample : Samples.all()) {
            for (String cause : causes(ProjectRules.diagnose(sample.facts()))) {
                found += check(sample, cause, wrong);
            }
        }
        assertEquals(List.of(), wrong);
        assertNotEquals(0, found);
    }

    @Test
    void whatIsFoundLeavesNoCauseAndNothingLessDoes() {
        List<String> wrong = new ArrayList<>();
        int found = 0;
        for (Case sample : Samples.all()) {
            found += check(sample, EACH, wrong);
        }
        assertEquals(List.of(), wrong);
        assertNotEquals(0, found);
    }

    @Test
    void whatIsFoundMakesACauseComeAndNothingLessDoes() {
        List<String> wrong = new ArrayList<>();
        int found = 0;
        for (String sample : List.of("exact-total", "limit-too-low", "card-already-used", "store-refused")) {
            for (String cause : List.of("one-time-card-used", "outdated-app", "region-lock", "stale-payment-data")) {
                found += check(sample(sample), cause, wrong);
            }
        }
        assertEquals(List.of(), wrong);
        assertNotEquals(0, found);
    }

    /** Notes what is wrong with the changes of a sample; how many there are. */
    private static int check(Case sample, String cause, List<String> wrong) {
        SmallestChange change = find(sample, cause);
        String what = sample.id() + " " + cause + ": ";
        if (change.ways().isEmpty() == (change.because() == null)) {
            wrong.add(what + "neither a change nor why there is none");
        }
        for (Way way : change.ways()) {
            List<String> asked = way.whatIf().asked();
            if (!isReached(change, sample, asked)) {
                wrong.add(what + asked + " does not do it");
            }
            subsets(asked).stream()
                    .filter(fewer -> isReached(change, sample, fewer))
                    .forEach(fewer -> wrong.add(what + fewer + " of " + asked + " does it"));
            way.fields().stream()
                    .map(ChangedField::field)
                    .filter(field -> !CHANGEABLE.contains(field))
                    .forEach(field -> wrong.add(what + "nobody can change " + field));
        }
        return change.ways().size();
    }

    private static boolean isReached(SmallestChange change, Case sample, List<String> asked) {
        try {
            Diagnosis after = ProjectRules.diagnose(new FactChanges(
                            asked.stream().map(SmallestChangeTest::typed).toList())
                    .of(sample.facts(), ProjectRules.KNOWLEDGE.factTypes()));
            boolean concluded = change.cause() == null
                    ? !after.causes().isEmpty()
                    : causes(after).contains(change.cause());
            return after.inconsistencies().isEmpty()
                    && concluded == change.becomes().equals("comes");
        } catch (WrongChanges noCase) {
            return false;
        }
    }

    private static FactChange typed(String option) {
        int blank = option.indexOf(' ');
        return new FactChange(
                Kind.valueOf(option.substring(2, blank).toUpperCase(Locale.ROOT)), option.substring(blank + 1));
    }

    /** All that are not empty and not the whole. */
    private static List<List<String>> subsets(List<String> all) {
        List<List<String>> subsets = new ArrayList<>();
        for (int chosen = 1; chosen < (1 << all.size()) - 1; chosen++) {
            int these = chosen;
            subsets.add(all.stream()
                    .filter(each -> (these >> all.indexOf(each) & 1) == 1)
                    .toList());
        }
        return subsets;
    }

    private static List<String> causes(Diagnosis diagnosis) {
        return diagnosis.causes().stream().map(FoundCause::code).toList();
    }

    private static String name(Question question) {
        return question.type().equals("Now") ? "now" : question.type() + "." + question.field();
    }

    @Test
    void theOrderOfFactsChangesNothing() {
        for (Case sample : Samples.all()) {
            List<Object> reversed = new ArrayList<>(sample.facts());
            Collections.reverse(reversed);
            Case other = new Case(sample.id(), reversed, sample.confirmed(), sample.place());
            assertEquals(withoutNumbers(find(sample, EACH)), withoutNumbers(find(other, EACH)));
        }
    }

    /** The second of several facts may be the first. */
    private static String withoutNumbers(SmallestChange change) {
        return change.text(Style.PLAIN).replaceAll("\\.\\d\\.", ".");
    }

    @Test
    void whyThereIsNoneIsOneSentence() {
        assertEquals("The payment was approved: nothing stood in its way.\n", because("approved", "region-lock"));
        assertEquals(
                "It is not known whether the payment was declined: state CheckoutAttempt.outcome.\n",
                because("outcome-unknown", EACH));
        assertEquals(
                "Some facts of the case cannot be true together: put them right first.\n",
                because("card-made-after-attempt", EACH));
        assertEquals(
                "No cause is concluded: nothing that the rules know stands in the way.\n",
                because("nothing-concluded", EACH));
        assertEquals("""
                Whatever the shopper or the shop changes, the cause card-blocked stays: The code
                5 of Adyen says that the card is blocked for now.
                """, because("blocked-card", "card-blocked"));
        assertEquals("""
                No change makes the cause duplicate come: it hangs on nothing that the shopper
                or the shop can change.
                """, because("blocked-card", "duplicate"));
        assertEquals("""
                No change of up to 4 fields that the shopper or the shop can change makes the
                cause restricted-category come; 17 were tried.
                """, because("limit-too-low", "restricted-category"));
    }

    private static String because(String sample, String cause) {
        return find(sample(sample), cause).text(Style.PLAIN);
    }

    @Test
    void onlyCausesGoOrCome() {
        assertEquals(
                "the rules have no cause, remedy or rule 'region-lok'; did you mean 'region-lock'?",
                assertThrows(UnknownTarget.class, () -> CHANGES.of("region-lok", sample("exact-total")))
                        .getMessage());
        assertEquals(
                "'create-new-card' is a remedy, and only causes can be made to come or go; "
                        + "--why-not says what the remedy lacks",
                assertThrows(UnknownTarget.class, () -> CHANGES.of("create-new-card", sample("exact-total")))
                        .getMessage());
    }

    private static Case sample(String id) {
        return Samples.all().stream()
                .filter(sample -> sample.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static SmallestChange find(Case sample, String cause) {
        try {
            return cause.equals(EACH) ? CHANGES.of(sample) : CHANGES.of(cause, sample);
        } catch (UnknownTarget | RuleFailure e) {
            throw new AssertionError(e);
        }
    }
}
