package org.declinic.overview;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Declines and causes over time. Its texts are printable.
 *
 * @param scale what a bar stands for, such as "day"
 * @param labels of the buckets, in order of time
 * @param series the declines, the undiagnosed if any, and each cause, the most frequent first
 * @param several whether the declines are in more than one bucket: otherwise a chart for each cause shows nothing
 * @param outside how many declines are earlier or later than the chart, or {@code null} for none
 * @param withoutTime how many declines have no time, or {@code null} for none
 */
record TimeChart(
        String scale,
        List<String> labels,
        List<Series> series,
        boolean several,
        String outside,
        String withoutTime) {

    /**
     * What was counted of one thing in each bucket.
     *
     * @param name what was counted, in words
     * @param code its stable name, or {@code null}
     * @param count in all buckets together
     * @param most in one bucket
     * @param mostIn the first bucket with the most
     * @param counts in each bucket
     * @param heights of the bars, in per cent of the highest
     */
    record Series(
            String name,
            String code,
            String count,
            String most,
            String mostIn,
            List<String> counts,
            List<String> heights) {}

    /** The chart, without series when no decline has a time. */
    static TimeChart of(Timeline timeline, Codes causes) {
        String withoutTime = timeline.withoutTime() == 0 ? null : Figures.count(timeline.withoutTime(), "decline");
        SortedMap<LocalDateTime, Bucket> all = timeline.buckets();
        if (all.isEmpty()) {
            return new TimeChart(Scale.DAY.toString(), List.of(), List.of(), false, null, withoutTime);
        }
        Span span = Span.of(all, timeline.scale());
        List<Bucket> buckets = buckets(all, span);
        List<String> labels = span.starts().stream().map(span.scale()::label).toList();
        long declines = all.values().stream().mapToLong(Bucket::declines).sum();
        long shown = buckets.stream().mapToLong(Bucket::declines).sum();
        List<Series> series = new ArrayList<>();
        series.add(series("All declines", null, buckets, labels, Bucket::declines));
        if (buckets.stream().anyMatch(bucket -> bucket.undiagnosed() > 0)) {
            series.add(series("Undiagnosed", null, buckets, labels, Bucket::undiagnosed));
        }
        for (Entry<String, Long> cause : causes.mostFrequentFirst()) {
            String code = cause.getKey();
            if (buckets.stream().anyMatch(bucket -> bucket.of(code) > 0)) {
                series.add(series(causes.title(code), code, buckets, labels, bucket -> bucket.of(code)));
            }
        }
        String outside = shown == declines ? null : Figures.count(declines - shown, "decline");
        boolean several = buckets.stream().filter(bucket -> bucket.declines() > 0).count() > 1;
        return new TimeChart(span.scale().toString(), labels, series, several, outside, withoutTime);
    }

    private static List<Bucket> buckets(SortedMap<LocalDateTime, Bucket> all, Span span) {
        SortedMap<LocalDateTime, Bucket> buckets = new TreeMap<>();
        span.starts().forEach(start -> buckets.put(start, new Bucket()));
        all.subMap(span.first(), span.end())
                .forEach((start, bucket) -> buckets.get(span.scale().startOf(start)).addAll(bucket));
        return List.copyOf(buckets.values());
    }

    private static Series series(
            String name, String code, List<Bucket> buckets, List<String> labels, ToLongFunction<Bucket> count) {
        long[] counts = buckets.stream().mapToLong(count).toArray();
        int highest = 0;
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i];
            highest = counts[i] > counts[highest] ? i : highest;
        }
        List<String> texts = new ArrayList<>();
        List<String> heights = new ArrayList<>();
        for (long here : counts) {
            texts.add(Figures.count(here));
            heights.add(Figures.percent(here, counts[highest]));
        }
        return new Series(
                Shortened.line(name, Shortened.SENTENCE),
                code == null ? null : Shortened.line(code, Shortened.NAME),
                Figures.count(sum),
                Figures.count(counts[highest]),
                labels.get(highest),
                texts,
                heights);
    }
}
