package org.declinic.cases.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Attempts of one payment are told of each other, whatever order they come in, as if all were there at once. */
class JoinerTest {

    private static final Duration WINDOW = AnyAttempts.WINDOW;

    @Provide
    Arbitrary<List<MadeAttempt>> forwards() {
        return AnyAttempts.inOrder(false);
    }

    @Provide
    Arbitrary<List<MadeAttempt>> backwards() {
        return AnyAttempts.inOrder(true);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void forwardsAllIsAsIfAllWereThere(
            @ForAll("forwards") List<MadeAttempt> attempts,
            @ForAll boolean latestOnly,
            @ForAll @IntRange(min = 1, max = 50) int atOnce) {
        assertEquals(NaiveJoining.of(attempts, WINDOW, latestOnly), Joined.of(attempts, WINDOW, latestOnly, atOnce, 0));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void backwardsAllIsAsIfAllWereThere(
            @ForAll("backwards") List<MadeAttempt> attempts,
            @ForAll boolean latestOnly,
            @ForAll @IntRange(min = 1, max = 50) int atOnce) {
        assertEquals(NaiveJoining.of(attempts, WINDOW, latestOnly), Joined.of(attempts, WINDOW, latestOnly, atOnce, 0));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aFewThousandMayComeInAnyOrder(
            @ForAll("forwards") List<MadeAttempt> attempts, @ForAll Random random, @ForAll boolean latestOnly) {
        List<MadeAttempt> shuffled = new ArrayList<>(attempts);
        Collections.shuffle(shuffled, random);
        List<MadeAttempt> numbered = new ArrayList<>();
        shuffled.forEach(attempt -> numbered.add(attempt.numbered(numbered.size() + 1)));
        assertEquals(
                NaiveJoining.of(numbered, WINDOW, latestOnly),
                Joined.of(numbered, WINDOW, latestOnly, 1, Joiner.ANY_ORDER));
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void oneThatComesTooLateIsNamedAndDisturbsNoOther(
            @ForAll("forwards") List<MadeAttempt> attempts, @ForAll @IntRange(max = 50) int where) {
        List<MadeAttempt> all = new ArrayList<>(attempts);
        int at = Math.min(where, all.size());
        long latest = 3 * WINDOW.toMillis();
        for (MadeAttempt before : all.subList(0, at)) {
            latest = before.at() == null ? latest : Math.max(latest, before.at());
        }
        all.add(0, new MadeAttempt(9000, "first", "first", 0L, true));
        all.add(at + 1, new MadeAttempt(9001, "mark", "mark", latest, true));
        List<MadeAttempt> later = all.subList(at + 2, all.size());
        long inOrder = latest - WINDOW.toMillis();
        later.removeIf(attempt -> attempt.at() != null && attempt.at() < inOrder);
        Joined without = Joined.of(all, WINDOW, false, 7, 0);
        all.add(at + 2, new MadeAttempt(9002, "g", "late", inOrder - 1000, true));
        Joined with = Joined.of(all, WINDOW, false, 7, 0);
        List<String> others = new ArrayList<>(with.lines());
        assertTrue(others.remove("made:9002:1 out-of-order"), others::toString);
        assertEquals(without.lines(), others);
    }

    @Test
    void aPendingRecordIsReplacedByTheFailureAfterIt() {
        List<MadeAttempt> attempts = List.of(
                new MadeAttempt(1, "g", "a", 0L, true),
                new MadeAttempt(2, "g", "b", 1000L, false),
                new MadeAttempt(3, "g", "c", 2000L, true),
                new MadeAttempt(4, "g", "b", 1000L, true),
                new MadeAttempt(5, "g", "b", 1000L, false));
        assertEquals(
                new Joined(List.of("p1 after none", "p3 after p1 p4", "p4 after p1"), Map.of("delivered again", 2L)),
                Joined.of(attempts, WINDOW, false, 1, 0));
    }

    @Test
    void aDeliveryThatComesDaysLaterIsTheSameAgainAndNoMistake() {
        List<MadeAttempt> attempts = List.of(
                new MadeAttempt(1, "g", "a", 0L, true),
                new MadeAttempt(2, "h", "b", 250_000L, true),
                new MadeAttempt(3, "g", "a", 0L, true),
                new MadeAttempt(4, "h", "b", 251_000L, true));
        assertEquals(
                new Joined(List.of("p1 after none", "p2 after none"), Map.of("delivered again", 2L)),
                Joined.of(attempts, WINDOW, false, 1, 0));
    }

    @Test
    void withoutAWindowNothingIsJoinedNorLeftOut() {
        List<MadeAttempt> attempts =
                List.of(new MadeAttempt(1, "g", "a", 9000L, true), new MadeAttempt(2, "g", "a", 0L, true));
        assertEquals(
                new Joined(List.of("p1 after none", "p2 after none"), Map.of()),
                Joined.of(attempts, Duration.ZERO, true, 1, 0));
    }
}
