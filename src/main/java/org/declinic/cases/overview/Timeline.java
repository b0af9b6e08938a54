package org.declinic.cases.overview;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.declinic.diagnosis.Diagnosis;

/**
 * When the declines were. Begins with hours, and divides time more coarsely when there are too many: how coarsely in
 * the end depends on all the times, not on their order.
 */
final class Timeline implements Serializable {

    private static final long serialVersionUID = 1;

    /** More than a chart shows, so that a few odd times do not make it coarse. */
    static final int MOST = 2_000;

    private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private HashMap<LocalDateTime, Bucket> buckets = new HashMap<>();
    private Scale scale = Scale.HOUR;
    private long withoutTime;

    /** Counts a decline; times outside of the years 1 to 9999 are none. */
    void add(Instant at, Diagnosis diagnosis) {
        if (at == null || at.getEpochSecond() < FIRST || at.getEpochSecond() > LAST) {
            withoutTime++;
            return;
        }
        bucket(LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, ZoneOffset.UTC))
                .add(diagnosis);
        coarsen();
    }

    void addAll(Timeline other) {
        withoutTime += other.withoutTime;
        while (scale.compareTo(other.scale) < 0) {
            use(scale.coarser());
        }
        other.buckets.forEach((start, bucket) -> bucket(start).addAll(bucket));
        coarsen();
    }

    private Bucket bucket(LocalDateTime time) {
        return buckets.computeIfAbsent(scale.startOf(time), start -> new Bucket());
    }

    private void coarsen() {
        while (buckets.size() > MOST) {
            use(scale.coarser());
        }
    }

    private void use(Scale coarser) {
        Map<LocalDateTime, Bucket> finer = buckets;
        buckets = new HashMap<>();
        scale = coarser;
        finer.forEach((start, bucket) -> bucket(start).addAll(bucket));
    }

    /** The buckets with a decline in them, in order of time, each by its start in UTC. */
    SortedMap<LocalDateTime, Bucket> buckets() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(buckets));
    }

    Scale scale() {
        return scale;
    }

    long withoutTime() {
        return withoutTime;
    }
}
