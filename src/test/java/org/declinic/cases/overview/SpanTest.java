package org.declinic.cases.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a chart over time shows of declines at different times. */
class SpanTest {

    private static final Instant START = Instant.parse("2026-10-05T00:10:00Z");

    @Test
    void aMonthIsShownByDays() {
        assertEquals("DAY 31, from 2026-10-05T00:00", span(declines(31, Duration.ofDays(1))));
    }

    @Test
    void aDayIsShownByHours() {
        assertEquals("HOUR 24, from 2026-10-05T00:00", span(declines(24, Duration.ofHours(1))));
    }

    @Test
    void aYearIsShownByWeeksFromMonday() {
        assertEquals("WEEK 53, from 2026-10-05T00:00", span(declines(366, Duration.ofDays(1))));
    }

    @Test
    void fiveYearsAreShownByMonths() {
        assertEquals("MONTH 61, from 2026-10-01T00:00", span(declines(5 * 366, Duration.ofDays(1))));
    }

    @Test
    void fiftyYearsAreShownByYears() {
        assertEquals("YEAR 51, from 2026-01-01T00:00", span(declines(50 * 366, Duration.ofDays(1))));
    }

    @Test
    void thousandsOfYearsAreShownByCenturies() {
        assertEquals("CENTURY 80, from 2000-01-01T00:00", span(declines(7_900, Duration.ofDays(366))));
    }

    @Test
    void oneHourIsShownAmongItsNeighbours() {
        assertEquals("HOUR 7, from 2026-10-04T21:00", span(declines(1, Duration.ZERO)));
    }

    @Test
    void aFewOddTimesDoNotFlattenTheOthers() {
        Timeline timeline = declines(24 * 31, Duration.ofHours(1));
        add(timeline, Instant.parse("0001-01-01T00:00:00Z"));
        add(timeline, Instant.parse("9999-12-31T23:59:59Z"));
        assertEquals("DAY 31, from 2026-10-05T00:00", span(timeline));
        assertEquals("2 declines", TimeChart.of(timeline, new Codes()).outside());
    }

    private static Timeline declines(int many, Duration apart) {
        Timeline timeline = new Timeline();
        IntStream.range(0, many).forEach(i -> add(timeline, START.plus(apart.multipliedBy(i))));
        return timeline;
    }

    private static void add(Timeline timeline, Instant at) {
        timeline.add(at, MadeCases.declined("a", null, at).diagnosis());
    }

    private static String span(Timeline timeline) {
        Span span = Span.of(timeline.buckets(), timeline.scale());
        return span.scale().name() + " " + span.starts().size() + ", from " + span.first();
    }
}
