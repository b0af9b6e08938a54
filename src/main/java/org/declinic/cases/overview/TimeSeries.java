package org.declinic.cases.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What was counted of one thing over time. Its texts are printable.
 *
 * @param name what was counted, in words
 * @param code its stable name, or {@code null}
 * @param count in all buckets together
 * @param most in one bucket
 * @param mostIn the first bucket with the most
 * @param counts in each bucket
 * @param heights of the bars, in per cent of the highest
 */
record TimeSeries(
        String name, String code, String count, String most, String mostIn, List<String> counts, List<String> heights) {

    /** A series of at least one bucket. */
    static TimeSeries of(
            String name, String code, List<Bucket> buckets, List<String> labels, ToLongFunction<Bucket> counted) {
        long sum = 0;
        int highest = 0;
        for (int i = 0; i < buckets.size(); i++) {
            sum += counted.applyAsLong(buckets.get(i));
            boolean isHigher = counted.applyAsLong(buckets.get(i)) > counted.applyAsLong(buckets.get(highest));
            highest = isHigher ? i : highest;
        }
        long most = counted.applyAsLong(buckets.get(highest));
        List<String> counts = new ArrayList<>();
        List<String> heights = new ArrayList<>();
        for (Bucket bucket : buckets) {
            counts.add(Figures.count(counted.applyAsLong(bucket)));
            heights.add(Figures.percent(counted.applyAsLong(bucket), most));
        }
        return new TimeSeries(
                Shortened.line(name, Shortened.SENTENCE),
                code == null ? null : Shortened.line(code, Shortened.NAME),
                Figures.count(sum),
                Figures.count(most),
                labels.get(highest),
                counts,
                heights);
    }
}
