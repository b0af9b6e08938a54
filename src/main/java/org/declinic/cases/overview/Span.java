package org.declinic.cases.overview;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The stretch of time that a chart shows, and how finely: as finely as nearly all declines fit in, so that a few with
 * odd times do not flatten the others.
 *
 * @param scale how finely
 * @param starts the start of every bucket, in order
 */
record Span(Scale scale, List<LocalDateTime> starts) {

    /** Of this many declines one on each side may be left out. */
    private static final int LEFT_OUT_OF = 200;

    /** Fewer make no chart: empty ones are shown around them. */
    private static final int FEWEST = 7;

    /** The span of at least one bucket. */
    static Span of(SortedMap<LocalDateTime, Bucket> buckets, Scale finest) {
        List<LocalDateTime> most = middle(buckets);
        LocalDateTime first = most.get(0);
        LocalDateTime last = most.get(most.size() - 1);
        Scale scale = finest;
        while (!scale.fits(first, last)) {
            scale = Scale.values()[scale.ordinal() + 1];
        }
        boolean allFit = scale.fits(buckets.firstKey(), buckets.lastKey());
        return new Span(scale, starts(scale, allFit ? buckets.firstKey() : first, allFit ? buckets.lastKey() : last));
    }

    private static List<LocalDateTime> middle(SortedMap<LocalDateTime, Bucket> buckets) {
        long all = buckets.values().stream().mapToLong(Bucket::declines).sum();
        long leftOut = all / LEFT_OUT_OF;
        List<LocalDateTime> middle = new ArrayList<>();
        long before = 0;
        for (Map.Entry<LocalDateTime, Bucket> bucket : buckets.entrySet()) {
            long here = bucket.getValue().declines();
            if (before + here > leftOut && before < all - leftOut) {
                middle.add(bucket.getKey());
            }
            before += here;
        }
        return middle;
    }

    private static List<LocalDateTime> starts(Scale scale, LocalDateTime first, LocalDateTime last) {
        List<LocalDateTime> starts = new ArrayList<>();
        LocalDateTime end = scale.startOf(last);
        for (LocalDateTime start = scale.startOf(first); !start.isAfter(end); start = scale.next(start)) {
            starts.add(start);
        }
        while (starts.size() < FEWEST) {
            starts.add(scale.next(starts.get(starts.size() - 1)));
            starts.add(0, scale.before(starts.get(0)));
        }
        return starts;
    }

    LocalDateTime first() {
        return starts.get(0);
    }

    LocalDateTime end() {
        return scale.next(starts.get(starts.size() - 1));
    }
}
