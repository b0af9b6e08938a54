package org.declinic.cases.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.declinic.cases.casefile.CaseText;
import org.declinic.facts.Outcome;
import org.declinic.facts.PriorAttemptBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** As many attempts as a large shop has in days are joined in a bounded memory, and in a time that goes with their number. */
class ManyAttemptsTest {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FILLING = "x".repeat(600);

    private final LeftOut leftOut = new LeftOut();
    private final Joiner joiner = new Joiner(new Joiner.Rules(DAY, false), leftOut);
    private int came;

    @Test
    void aHundredThousandAttemptsOfOnePaymentTakeNoLongerThanThoseOfMany() {
        for (int seconds : List.of(1, 3600)) {
            assertTimeoutPreemptively(PATIENCE, () -> {
                Joiner ofOne = new Joiner(new Joiner.Rules(DAY, false), leftOut);
                for (int i = 0; i < 100_000; i++) {
                    ofOne.add(attempt("one", "a" + i, (long) i * seconds, ""));
                    drain(ofOne);
                }
                for (int i = 0; i < 5_000; i++) {
                    ofOne.add(attempt("other" + i, "b" + i, 100_000L * seconds + i, ""));
                    drain(ofOne);
                }
                ofOne.end();
                drain(ofOne);
            });
        }
        assertEquals(210_000, came);
        assertEquals(Map.of(), leftOut.counts());
    }

    @Test
    void aHundredThousandRecordsOutOfOrderComeOutInABoundedMemory() {
        outOfOrder(100_000, 60);
    }

    @Test
    @Tag("proof")
    void aMillionRecordsOutOfOrderComeOutInABoundedMemory() {
        outOfOrder(1_000_000, 400);
    }

    /** A tenth are grouped, and the others wait behind them; all of it is a day. */
    private void outOfOrder(int records, int megabytes) {
        SplittableRandom random = new SplittableRandom(1);
        long before = used();
        for (int i = 0; i < records; i++) {
            long at = i * 80_000L / records + random.nextInt(80_000);
            joiner.add(attempt(i % 3 == 0 ? "g" + random.nextInt(records / 6) : null, "a" + i, at, FILLING));
            drain(joiner);
        }
        long waiting = used() - before;
        assertTrue(waiting < (long) megabytes << 20, () -> (waiting >> 20) + " MB for " + records);
        joiner.end();
        drain(joiner);
        assertEquals(records, came);
    }

    @Test
    void aMillionPaymentsAtATimeAreTheMostAndOneMoreIsSaid() {
        for (int i = 0; i < Joiner.MOST_GROUPS; i++) {
            joiner.add(attempt("g" + i, "a" + i, i % 1000, ""));
        }
        TooManyGroups tooMany =
                assertThrows(TooManyGroups.class, () -> joiner.add(attempt("one more", "another", 1000, "")));
        assertEquals(
                "made:1:1: error[too-many-groups]: more than 1,000,000 payments have attempts within the time that "
                        + "joins them; take a shorter --join-within, or 0 to join none",
                tooMany.finding().toString());
    }

    @Test
    void paymentsWithoutATimeAreForgottenAndNeverTooMany() {
        for (int i = 0; i < 100_000; i++) {
            joiner.add(new Mapped(
                    text(""), "g" + i, "a" + i, PriorAttemptBuilder.builder().build()));
            drain(joiner);
        }
        assertEquals(100_000 - Passage.MOST_UNTIMED - 1, came);
    }

    private void drain(Joiner from) {
        while (from.poll() != null) {
            came++;
        }
    }

    private static Mapped attempt(String group, String id, long second, String filling) {
        return new Mapped(
                text(filling),
                group,
                id,
                PriorAttemptBuilder.builder()
                        .attemptedAt(Instant.ofEpochSecond(second))
                        .outcome(Outcome.DECLINED)
                        .build());
    }

    private static CaseText text(String filling) {
        byte[] json = ("{\"id\":\"" + filling + "\"}").getBytes(StandardCharsets.UTF_8);
        return new CaseText("made", 1, new CaseText.Start(1, 1, 0), new byte[0], null, List.of())
                .made(1, json, List.of());
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
