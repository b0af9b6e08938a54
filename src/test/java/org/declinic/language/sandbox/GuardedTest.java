package org.declinic.language.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.drools.model.operators.MatchesOperator;

/** What compiled rules call says what they would be told without it. */
class GuardedTest {

    @Property
    void patternsMatchWhatTheyMatchWithoutIt(@ForAll("texts") String text, @ForAll("patterns") String pattern) {
        assertEquals(text.matches(pattern), Guarded.matches(text, pattern));
        assertEquals(
                Pattern.compile(pattern).matcher(text).find(),
                Guarded.matcher(Pattern.compile(pattern), text).find());
        assertEquals(MatchesOperator.INSTANCE.eval(text, pattern), GuardedMatches.INSTANCE.eval(text, pattern));
    }

    @Property
    void textsAreReplacedAsTheyAreWithoutIt(
            @ForAll("texts") String text, @ForAll("patterns") String pattern, @ForAll("replacements") String other) {
        assertEquals(text.replaceAll(pattern, other), Guarded.replaceAll(text, pattern, other));
        assertEquals(text.replaceFirst(pattern, other), Guarded.replaceFirst(text, pattern, other));
    }

    @Property
    void whatIsNoPatternIsReplacedLiterally(
            @ForAll("texts") String text, @ForAll("texts") String target, @ForAll("texts") String other) {
        String part = target.substring(0, Math.min(2, target.length()));
        assertEquals(text.replace(part, other), Guarded.replace(text, part, other));
    }

    @Property
    void textsAreDividedAsTheyAreWithoutIt(
            @ForAll("texts") String text, @ForAll("patterns") String pattern, @ForAll("limits") int limit) {
        assertArrayEquals(text.split(pattern), Guarded.split(text, pattern));
        assertArrayEquals(text.split(pattern, limit), Guarded.split(text, pattern, limit));
    }

    @Property
    void textsAreJoinedAsTheyAreWithoutIt(@ForAll("texts") String between, @ForAll List<String> texts) {
        List<String> all = new ArrayList<>(texts);
        all.add(null);
        assertEquals(String.join(between, all), Guarded.join(between, all));
        assertEquals(
                String.join(between, all.toArray(new String[0])), Guarded.join(between, all.toArray(new String[0])));
    }

    @Example
    void listsGrowAsTheyDoWithoutIt() {
        List<String> all = new ArrayList<>(List.of("a", "b"));
        assertEquals(true, Guarded.addAll(all, List.of("c")));
        assertEquals(true, Guarded.addAll(all, 1, List.of("d")));
        assertEquals(false, Guarded.addAll(all, List.of()));
        assertEquals(List.of("a", "d", "b", "c"), all);
    }

    @Example
    void whatIsUnknownFailsAsItDoesWithoutIt() {
        assertThrows(NullPointerException.class, () -> Guarded.matches(null, "a"));
        assertThrows(NullPointerException.class, () -> Guarded.replace(null, "a", "b"));
        assertThrows(NullPointerException.class, () -> Guarded.replaceFirst("a", "a", null));
        assertThrows(NullPointerException.class, () -> Guarded.split(null, ","));
        assertEquals(false, GuardedMatches.INSTANCE.eval(null, "a"));
    }

    @Example
    void patternsAsPeopleWriteThemAreNotTooLarge() {
        for (String pattern : Arrays.asList(
                "(?i).*\\b(visa|mastercard|amex|discover|diners|jcb|maestro|unionpay|elo|hipercard)\\b.*",
                "[A-Z]{2}[0-9]{2}( ?[A-Z0-9]{4}){3,7}( ?[A-Z0-9]{1,3})?",
                "(\\d{4}-\\d{2}-\\d{2})([T ](\\d{2}:\\d{2})(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?)?",
                "^[^|(]*[)|({]{2,10}$",
                "(?x) a | b # or so",
                "\\Q(a|b)*\\E.*")) {
            PatternSize.demand(pattern);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab1 ,|.$\\").ofMaxLength(30);
    }

    @Provide
    Arbitrary<String> patterns() {
        return Combinators.combine(piece(), piece(), piece()).as((one, two, three) -> one + two + three);
    }

    private static Arbitrary<String> piece() {
        return Arbitraries.of(
                "", "a", "b*", "(a|b)", "[ab]+", "\\d?", ".*", "^", "$", "(?i)B", ",", "\\.", "\\|", "(a)?", "\\b",
                "(?=a)", " {1,2}");
    }

    @Provide
    Arbitrary<String> replacements() {
        return Arbitraries.of("", "x", "$0", "\\$", "aa");
    }

    @Provide
    Arbitrary<Integer> limits() {
        return Arbitraries.integers().between(-1, 5);
    }
}
