package org.declinic.cases.overview;

import java.util.Arrays;
import java.util.List;

/**
 * The platforms, sellers or regions with the most declines. Its texts are printable.
 *
 * @param title what they are
 * @param words what one of them is
 * @param rows the most frequent first
 * @param unknown the declines of an unknown one, or {@code null} when there are none
 * @param more how many more there are, or {@code null} when there are none
 * @param lost how much too low a count may be, or {@code null} when all are exact
 * @param capacity how many can be counted exactly
 */
record NameTable(String title, String words, List<Bar> rows, Bar unknown, String more, String lost, String capacity) {

    private static final int MOST = 10;

    static List<NameTable> allOf(Totals totals) {
        return Arrays.stream(Where.values()).map(where -> of(where, totals)).toList();
    }

    private static NameTable of(Where where, Totals totals) {
        FrequentNames names = totals.names(where);
        long declines = totals.counts().declines();
        long longest =
                names.first(1).stream().mapToLong(entry -> entry.getValue()).sum();
        int more = names.size() - Math.min(MOST, names.size());
        return new NameTable(
                where.title(),
                where.toString(),
                names.first(MOST).stream()
                        .map(entry -> Bar.ofName(entry.getKey(), entry.getValue(), longest, declines))
                        .toList(),
                names.unknown() == 0 ? null : Bar.ofName("unknown", names.unknown(), 0, declines),
                more == 0 || names.lost() > 0 ? null : Figures.count(more),
                names.lost() == 0 ? null : Figures.count(names.lost()),
                Figures.count(FrequentNames.CAPACITY));
    }
}
