package org.declinic.cases.overview;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;

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
        List<TimeSeries> series,
        boolean several,
        String outside,
        String withoutTime) {

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
        List<TimeSeries> series = new ArrayList<>();
        series.add(TimeSeries.of("All declines", null, buckets, labels, Bucket::declines));
        if (buckets.stream().anyMatch(bucket -> bucket.undiagnosed() > 0)) {
            series.add(TimeSeries.of("Undiagnosed", null, buckets, labels, Bucket::undiagnosed));
        }
        for (Entry<String, Long> cause : causes.mostFrequentFirst()) {
            String code = cause.getKey();
            if (buckets.stream().anyMatch(bucket -> bucket.of(code) > 0)) {
                series.add(TimeSeries.of(causes.title(code), code, buckets, labels, bucket -> bucket.of(code)));
            }
        }
        String outside = shown == declines ? null : Figures.count(declines - shown, "decline");
        boolean several =
                buckets.stream().filter(bucket -> bucket.declines() > 0).count() > 1;
        return new TimeChart(span.scale().toString(), labels, series, several, outside, withoutTime);
    }

    private static List<Bucket> buckets(SortedMap<LocalDateTime, Bucket> all, Span span) {
        SortedMap<LocalDateTime, Bucket> buckets = new TreeMap<>();
        span.starts().forEach(start -> buckets.put(start, new Bucket()));
        all.subMap(span.first(), span.end())
                .forEach((start, bucket) ->
                        buckets.get(span.scale().startOf(start)).addAll(bucket));
        return List.copyOf(buckets.values());
    }
}
