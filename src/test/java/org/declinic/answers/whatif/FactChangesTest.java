package org.declinic.answers.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.declinic.cases.casefile.Case;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.Now;
import org.declinic.facts.Outcome;
import org.declinic.facts.PriorAttempt;
import org.declinic.facts.PriorAttemptBuilder;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;

/** What comes of the facts of a case by changes. */
class FactChangesTest {

    /** A field of a fact in a sample. */
    record Known(Case stated, String type, int number, String field, String value) {

        String named() {
            return type + "." + number + "." + field;
        }
    }

    @Property
    void aFieldThatIsSetToItsOwnValueChangesNothing(@ForAll("known") Known known) {
        assertEquals(
                shown(known.stated().facts()),
                shown(Asked.facts(known.stated(), "--set " + known.named() + "=" + known.value())));
    }

    @Property
    void whatIsSetAndThenDroppedIsAsIfItWasDroppedAtOnce(@ForAll("known") Known known) {
        Case stated = known.stated();
        String set = "--set " + known.named() + "=" + known.value();
        String dropField = "--drop " + known.named();
        assertEquals(shown(Asked.facts(stated, dropField)), shown(Asked.facts(stated, set, dropField)));
        assertEquals(shown(Asked.facts(stated, dropField)), shown(Asked.facts(stated, "--set " + known.named() + "=")));
        if (!known.type().equals("CheckoutAttempt")) {
            String drop = "--drop " + known.type();
            assertEquals(shown(Asked.facts(stated, drop)), shown(Asked.facts(stated, set, drop)));
        }
    }

    @Property
    void aFactThatIsAddedAndDroppedChangesNothing(@ForAll("known") Known known) {
        int next = 1
                + (int) known.stated().facts().stream()
                        .filter(PriorAttempt.class::isInstance)
                        .count();
        assertEquals(
                shown(known.stated().facts()),
                shown(Asked.facts(
                        known.stated(), "--add PriorAttempt{platform: Elsewhere}", "--drop PriorAttempt." + next)));
    }

    @Property
    void everyTextBecomesTheValueOfAField(@ForAll String text) {
        List<Object> facts = Asked.facts(Asked.sample("exact-total"), "--set CheckoutAttempt.message=" + text);
        assertEquals(text.isBlank() ? null : text.strip(), attempt(facts).message());
    }

    @Provide
    Arbitrary<Known> known() {
        List<Known> all = new ArrayList<>();
        for (Case sample : Samples.all()) {
            Map<String, Integer> numbers = new TreeMap<>();
            for (Object fact : sample.facts()) {
                String type = fact.getClass().getSimpleName();
                int number = numbers.merge(type, 1, Integer::sum);
                if (!type.equals("Now")) {
                    fields(fact).forEach((field, value) -> all.add(new Known(sample, type, number, field, value)));
                }
            }
        }
        return Arbitraries.of(all);
    }

    /** Facts of types that rules declare equal only themselves, so facts are compared field by field. */
    private static List<String> shown(List<Object> facts) {
        return facts.stream()
                .map(fact -> fact.getClass().getSimpleName() + fields(fact))
                .sorted()
                .toList();
    }

    /** The fields that are known, as a cell of a table has them. */
    private static Map<String, String> fields(Object fact) {
        Map<String, String> fields = new TreeMap<>();
        for (Field field : fact.getClass().getDeclaredFields()) {
            try {
                field.setAccessible(true);
                Object value = field.get(fact);
                if (value != null && !Modifier.isStatic(field.getModifiers())) {
                    fields.put(field.getName(), value instanceof Collection<?> all ? joined(all) : value.toString());
                }
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
        return fields;
    }

    private static String joined(Collection<?> all) {
        return all.stream().map(Object::toString).collect(Collectors.joining("|"));
    }

    @Test
    void changesAreMadeInTheirOrder() {
        List<Object> facts = Asked.facts(
                Asked.sample("exact-total"),
                "--set PriorAttempt.platform=A",
                "--add PriorAttempt{platform: \"B, C = {D}\", outcome: DECLINED}",
                "--set PriorAttempt.2.outcome=APPROVED",
                "--set PriorAttempt.3.platform=E",
                "--drop PriorAttempt.1",
                "--drop PriorAttempt.2.platform");
        assertEquals(
                List.of(
                        PriorAttemptBuilder.builder()
                                .outcome(Outcome.APPROVED)
                                .platform("B, C = {D}")
                                .build(),
                        PriorAttemptBuilder.builder().build()),
                facts.stream().filter(PriorAttempt.class::isInstance).toList());
    }

    @Test
    void valuesMayHaveBlanksCommasAndEqualSigns() {
        CheckoutAttempt attempt = attempt(Asked.facts(
                Asked.sample("exact-total"),
                "--set CheckoutAttempt.message = a = b, {c} # d ",
                "--set CheckoutAttempt.offeredMethods=Card | Pay, later"));
        assertEquals("a = b, {c} # d", attempt.message());
        assertEquals(List.of("Card", "Pay, later"), attempt.offeredMethods());
    }

    @Test
    void theMomentOfTheAdviceIsSetAndDroppedAndGoesAlongWithTheAttempt() {
        Case later = Asked.sample("exact-total");
        assertEquals("[2026-02-01T00:00:00Z]", moments(later, "--set now=2026-02-01T00:00:00Z"));
        assertEquals("[2026-02-01T00:00:00Z]", moments(later, "--set Now.instant=2026-02-01T01:00:00+01:00"));
        assertEquals(
                "[2026-01-20T19:00:00Z]", moments(later, "--set CheckoutAttempt.attemptedAt=2026-01-20T18:30:00Z"));
        for (String dropped : List.of("--drop now", "--drop Now", "--drop Now.instant", "--set now=")) {
            assertEquals("[2026-01-20T18:00:00Z]", moments(later, dropped));
        }
        Case atOnce = Samples.parse("facts: {CheckoutAttempt: {attemptedAt: 2026-01-20T18:00:00Z}}")
                .get(0);
        assertEquals(
                "[2026-01-20T18:30:00Z]", moments(atOnce, "--set CheckoutAttempt.attemptedAt=2026-01-20T18:30:00Z"));
        assertEquals("[]", moments(atOnce, "--drop CheckoutAttempt.attemptedAt"));
    }

    private static String moments(Case stated, String... options) {
        return Asked.facts(stated, options).stream()
                .filter(Now.class::isInstance)
                .map(now -> ((Now) now).instant())
                .toList()
                .toString();
    }

    @Test
    void whatIsDroppedMayBeAbsentAndUnknownMakesNoFact() {
        Case stated = Asked.sample("exact-total");
        List<String> same = shown(stated.facts());
        assertEquals(same, shown(Asked.facts(stated, "--drop App")));
        assertEquals(same, shown(Asked.facts(stated, "--drop App.name")));
        assertEquals(same, shown(Asked.facts(stated, "--set App.name=")));
        assertNull(
                attempt(Asked.facts(stated, "--drop CheckoutAttempt.message")).message());
    }

    @Test
    void theOnlyFactOfItsKindMayBeReplaced() {
        Case stated = Asked.sample("exact-total");
        List<Object> facts = Asked.facts(
                stated, "--drop CheckoutAttempt", "--add CheckoutAttempt {outcome: DECLINED, total: 45.50}");
        assertEquals(Outcome.DECLINED, attempt(facts).outcome());
        assertEquals("45.50", attempt(facts).total().toPlainString());
        assertNull(attempt(facts).platform());
    }

    private static CheckoutAttempt attempt(List<Object> facts) {
        return facts.stream()
                .filter(CheckoutAttempt.class::isInstance)
                .map(CheckoutAttempt.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
