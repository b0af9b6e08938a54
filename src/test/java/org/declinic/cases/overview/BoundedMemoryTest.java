package org.declinic.cases.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.declinic.facts.FactTypes;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class BoundedMemoryTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void ofAHundredThousandSellersTheFrequentOneIsFoundAndTheErrorIsTold() {
        Totals totals = Totals.inDetail(FactTypes.inJava(), Set.of());
        for (int i = 0; i < 100_000; i++) {
            Tally tally = totals.newTally();
            add(MadeCases.declined("case-" + i, "Seller " + i, null, "cause"), tally);
            if (i % 20 == 0) {
                add(MadeCases.declined("again-" + i, "GlowLamps", null, "cause"), tally);
            }
            totals.add(tally);
        }
        FrequentNames sellers = totals.names(Where.SELLER);
        assertTrue(sellers.size() <= FrequentNames.CAPACITY, () -> "names: " + sellers.size());
        assertEquals("GlowLamps", sellers.first(1).get(0).getKey());
        long counted = sellers.first(1).get(0).getValue();
        assertTrue(counted <= 5_000 && counted + sellers.lost() >= 5_000, () -> counted + " + " + sellers.lost());
        assertTrue(sellers.lost() <= 105_000 / FrequentNames.CAPACITY, () -> "lost: " + sellers.lost());
        String told = "There are more than 4,096 names, so a count may be up to " + sellers.lost() + " too low.";
        assertEquals(
                List.of(told),
                Jsoup.parse(MadeCases.page(totals)).select(".places .after").eachText());
    }

    @Test
    void whileTheNamesFitTheirCountsAreExact() {
        FrequentNames names = new FrequentNames();
        for (int i = 0; i < 3 * FrequentNames.CAPACITY; i++) {
            names.add("Seller " + i % FrequentNames.CAPACITY);
        }
        assertEquals(0, names.lost());
        names.first(FrequentNames.CAPACITY).forEach(entry -> assertEquals(3, entry.getValue(), entry.getKey()));
    }

    @Test
    void ofAVeryLongNameTheBeginningIsKept() {
        String kept = Shortened.name("x".repeat(1_000_000));
        assertTrue(kept.length() < 200, () -> "kept: " + kept.length());
        assertEquals("x".repeat(80) + "…", Shortened.line(kept, Shortened.NAME));
    }

    @Test
    void timesFarApartAreDividedMoreCoarsely() {
        Timeline timeline = new Timeline();
        for (int i = 0; i < 100_000; i++) {
            timeline.add(
                    START.plus(Duration.ofHours(i)),
                    MadeCases.declined("a", null, null).diagnosis());
        }
        assertEquals(Scale.MONTH, timeline.scale());
        assertEquals(
                100_000,
                timeline.buckets().values().stream().mapToLong(Bucket::declines).sum());
    }

    private static void add(MadeCases.Made made, Tally tally) {
        tally.add(made.read(), made.diagnosis());
    }
}
