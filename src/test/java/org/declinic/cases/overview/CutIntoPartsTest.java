package org.declinic.cases.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.declinic.cases.overview.MadeCases.Made;

/** Where the input is cut into parts makes no difference. */
class CutIntoPartsTest {

    private static final List<Made> CASES = cases(12_000);
    private static final String AT_ONCE = MadeCases.page(MadeCases.totals(CASES));

    @Property(tries = 30)
    void anyPartsMakeTheSamePage(@ForAll @Size(max = 40) List<@IntRange(max = 11_999) Integer> cuts) {
        Totals totals = MadeCases.noneOf(CASES);
        Tally tally = totals.newTally();
        for (int i = 0; i < CASES.size(); i++) {
            if (cuts.contains(i)) {
                totals.add(tally);
                tally = totals.newTally();
            }
            tally.add(CASES.get(i).read(), CASES.get(i).diagnosis());
        }
        totals.add(tally);
        assertEquals(AT_ONCE, MadeCases.page(totals));
    }

    @Property(tries = 10)
    void totalsOfPartsFromOtherProcessesAddUpToTheSamePage(
            @ForAll @Size(max = 8) List<@IntRange(max = 3_999) Integer> cuts) throws Exception {
        List<Made> cases = cases(4_000);
        Totals totals = MadeCases.noneOf(cases);
        Totals part = MadeCases.noneOf(cases);
        Tally tally = part.newTally();
        for (int i = 0; i < cases.size(); i++) {
            if (cuts.contains(i)) {
                part.add(tally);
                totals.add(sent(part));
                part = MadeCases.noneOf(cases);
                tally = part.newTally();
            }
            tally.add(cases.get(i).read(), cases.get(i).diagnosis());
        }
        part.add(tally);
        totals.add(sent(part));
        assertEquals(MadeCases.page(MadeCases.totals(cases)), MadeCases.page(totals));
    }

    @Property(tries = 50)
    void countsOfNamesThatHaveNoRoomAreTooLowByNoMoreThanIsSaid(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 1, max = 9_000) Integer> parts, @ForAll long seed) {
        Random random = new Random(seed);
        FrequentNames all = new FrequentNames();
        Map<String, Long> truth = new HashMap<>();
        for (int size : parts) {
            FrequentNames part = new FrequentNames();
            for (int i = 0; i < size; i++) {
                String name = "Seller " + Math.abs(Math.round(random.nextGaussian() * 4_000));
                part.add(name);
                truth.merge(name, 1L, Long::sum);
            }
            all.addAll(part);
        }
        assertTrue(all.size() <= FrequentNames.CAPACITY);
        Map<String, Long> counts = new HashMap<>();
        all.first(FrequentNames.CAPACITY).forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        truth.forEach((name, count) -> {
            long counted = counts.getOrDefault(name, 0L);
            assertTrue(counted <= count && count <= counted + all.lost(), name + ": " + counted + " of " + count);
        });
    }

    private static Totals sent(Totals totals) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(totals);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (Totals) in.readObject();
        }
    }

    /** With more sellers and more hours than there is room for, and some ids twice. */
    private static List<Made> cases(int count) {
        Random random = new Random(4);
        List<Made> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String seller = random.nextBoolean() ? "Seller " + random.nextInt(40) : "Seller " + i;
            Instant at = Instant.ofEpochSecond(1_767_225_600L + random.nextInt(400 * 86_400));
            String[] causes = random.ints(random.nextInt(4), 0, 9)
                    .distinct()
                    .mapToObj(n -> "cause-" + n)
                    .toArray(String[]::new);
            String[] confirmed = random.ints(random.nextInt(3), 0, 12)
                    .mapToObj(n -> "cause-" + n)
                    .toArray(String[]::new);
            cases.add(MadeCases.confirmed(
                    MadeCases.declined("case-" + random.nextInt(10_000), seller, at, causes), confirmed));
        }
        return cases;
    }
}
