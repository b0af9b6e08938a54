package org.declinic.cases.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.declinic.cases.overview.MadeCases.Made;

/** Where the input is cut into parts makes no difference. */
class CutIntoPartsTest {

    private static final List<Made> CASES = cases();
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

    /** With more sellers and more hours than there is room for, and some ids twice. */
    private static List<Made> cases() {
        Random random = new Random(4);
        List<Made> cases = new ArrayList<>();
        for (int i = 0; i < 12_000; i++) {
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
