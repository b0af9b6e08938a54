package org.declinic.cases.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleCasesTest {

    @Test
    void samplesDoNotDependOnTheOrderOfCases() {
        List<Integer> numbers = IntStream.range(0, 1_000).boxed().toList();
        List<Integer> backwards =
                IntStream.range(0, 1_000).map(i -> 999 - i).boxed().toList();
        assertEquals(ids(numbers), ids(backwards));
    }

    @Test
    void samplesAreDrawnFromTheWholeRun() {
        double mean = IntStream.range(0, 300)
                .mapToObj(run ->
                        IntStream.range(run * 1_000, (run + 1) * 1_000).boxed().toList())
                .flatMap(run -> ids(run).stream())
                .mapToInt(id -> Integer.parseInt(id.substring("case-".length())) % 1_000)
                .average()
                .orElseThrow();
        assertTrue(Math.abs(mean - 500) < 50, () -> "mean place " + mean);
    }

    @Test
    void aCaseThatStandsTwiceIsShownOnce() {
        assertEquals(1, ids(List.of(7, 7, 7)).size());
    }

    private static List<String> ids(List<Integer> numbers) {
        SampleCases samples = new SampleCases();
        numbers.forEach(number -> samples.add(
                MadeCases.declined("case-" + number, null, null, "cause").diagnosis()));
        return samples.of("cause").stream().map(Sample::id).toList();
    }
}
