package org.declinic.cases.overview;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void theSamplesAreSummedUp() throws IOException {
        Expected.assertText("summary-of-samples", Summary.of(MadeCases.samples(), MadeCases.RUN));
    }

    @Test
    void aRunOfNothingIsSummedUp() throws IOException {
        Expected.assertText("summary-of-nothing", Summary.of(Totals.ofCounts(Set.of()), MadeCases.RUN));
    }

    @Test
    void noLineIsWiderThanATerminal() {
        Totals totals = MadeCases.totals(List.of(MadeCases.declined("a", null, null, "very-long-code".repeat(50))));
        Summary.of(totals, MadeCases.RUN)
                .lines()
                .forEach(line -> assertTrue(line.codePointCount(0, line.length()) <= 80, line));
    }
}
