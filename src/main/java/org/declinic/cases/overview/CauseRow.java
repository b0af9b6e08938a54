package org.declinic.cases.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.IntStream;
import org.declinic.diagnosis.Diagnosis.Because;

/**
 * All that the page says of a cause. Its texts are printable.
 *
 * @param number from 1, by how often it was found
 * @param bar how often it was found
 * @param mostCertain how often it was the most certain cause of a decline
 * @param certainty how certain it was on average
 * @param remedies what was advised against it, the most frequent first, with the share of its cases
 * @param samples cases that show it
 */
record CauseRow(
        String number, Bar bar, Bar mostCertain, String certainty, List<Bar> remedies, List<SampleRow> samples) {

    private static final int MOST_FIRST = 3;

    /**
     * A sample.
     *
     * @param id the case
     * @param certainty of the cause in it
     * @param because the first reasons
     * @param more how many more there are, or {@code null}
     */
    record SampleRow(String id, String certainty, List<Because> because, String more) {

        static SampleRow of(Sample sample) {
            return new SampleRow(
                    sample.id(),
                    sample.certainty() + " %",
                    sample.because(),
                    sample.more() == 0 ? null : Figures.count(sample.more()));
        }
    }

    /** All causes, the most frequent first. */
    static List<CauseRow> of(Counts counts, Detail detail) {
        List<CauseRow> rows = new ArrayList<>();
        for (Entry<String, Long> cause : counts.causes().mostFrequentFirst()) {
            rows.add(of(cause.getKey(), rows.size() + 1, counts, detail));
        }
        return rows;
    }

    /** What to fix first: of those rows, the ones that are the most certain cause most often. */
    static List<CauseRow> first(List<CauseRow> rows, Counts counts, Causes causes) {
        List<Entry<String, Long>> codes = counts.causes().mostFrequentFirst();
        return IntStream.range(0, rows.size())
                .filter(i -> causes.mostCertain(codes.get(i).getKey()) > 0)
                .boxed()
                .sorted(Comparator.comparingLong(
                        i -> -causes.mostCertain(codes.get(i).getKey())))
                .limit(MOST_FIRST)
                .map(rows::get)
                .toList();
    }

    private static CauseRow of(String code, int number, Counts counts, Detail detail) {
        Codes found = counts.causes();
        Causes causes = detail.causes();
        return new CauseRow(
                String.valueOf(number),
                Bar.ofCode(code, found, found.count(code), counts.declines()),
                Bar.ofCode(code, found, causes.mostCertain(code), counts.declines()),
                Figures.average(causes.hundredths(code), found.count(code)),
                causes.against().mostFrequentFirst().stream()
                        .filter(entry -> entry.getKey().first().equals(code))
                        .map(entry -> Bar.ofCode(
                                entry.getKey().second(), counts.remedies(), entry.getValue(), found.count(code)))
                        .toList(),
                detail.samples().of(code).stream().map(SampleRow::of).toList());
    }
}
