package org.declinic.project.generated;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;

/** The texts of moments, faster than a formatter makes them: of the days that cases are about. */
final class Moment {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2025-08-01");
    private static final String[] DAYS = IntStream.range(0, 365)
            .mapToObj(day -> FIRST_DAY.plusDays(day) + "T")
            .toArray(String[]::new);
    private static final long START = FIRST_DAY.toEpochDay() * 24 * 60 * 60;
    private static final int DAY = 24 * 60 * 60;

    private Moment() {}

    static String text(Instant moment) {
        long since = moment.getEpochSecond() - START;
        if (since < 0 || since >= (long) DAY * DAYS.length) {
            return moment.toString();
        }
        int second = (int) (since % DAY);
        StringBuilder text = new StringBuilder(20).append(DAYS[(int) (since / DAY)]);
        twoDigits(text, second / 3600).append(':');
        twoDigits(text, second / 60 % 60).append(':');
        return twoDigits(text, second % 60).append('Z').toString();
    }

    private static StringBuilder twoDigits(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
