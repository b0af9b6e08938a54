package org.declinic.cases.overview;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;

/** What a run shows, for a terminal of 80 columns. */
public final class Summary {

    private static final int NAME = 48;
    private static final int CODE = 33;

    private final StringBuilder text = new StringBuilder();

    private Summary() {}

    /**
     * The summary of a run.
     *
     * @param totals what its cases show
     * @param run what was run
     * @return lines of text, the last one ended
     */
    public static String of(Totals totals, Run run) {
        Counts counts = totals.counts();
        Summary summary = new Summary();
        summary.line("Cases", Figures.count(counts.cases()), "");
        for (Kind kind : Kind.values()) {
            summary.row(kind.toString(), counts.of(kind), counts.cases());
        }
        summary.bad(counts.bad());
        summary.leftOut(run.leftOut());
        summary.notes(counts.notes());
        String ofDeclines = ", of " + Figures.count(counts.declines(), "decline");
        summary.codes("Causes" + ofDeclines, counts.causes().mostFrequentFirst(), counts.declines());
        summary.codes("Remedies" + ofDeclines, counts.remedies().mostFrequentFirst(), counts.declines());
        summary.hits(counts.hits());
        summary.text.append('\n');
        summary.line("Cases a second", Figures.aSecond(counts.cases(), run.took()), "");
        summary.line("Time", Figures.duration(run.took()), "");
        return summary.text.toString();
    }

    private void bad(Counter<String> bad) {
        line("Bad records", Figures.count(bad.total()), "");
        bad.mostFrequentFirst().forEach(entry -> row(entry.getKey(), entry.getValue(), bad.total()));
    }

    private void leftOut(Map<String, Long> leftOut) {
        long all = leftOut.values().stream().mapToLong(Long::longValue).sum();
        if (all > 0) {
            line("Left out", Figures.count(all), "");
            leftOut.forEach((why, count) -> row(why, count, all));
        }
    }

    private void notes(Counter<String> notes) {
        if (notes.size() > 0) {
            line("Notes", Figures.count(notes.total()), "");
            notes.mostFrequentFirst().forEach(entry -> row(entry.getKey(), entry.getValue(), notes.total()));
        }
    }

    private void hits(Hits hits) {
        if (hits.cases() == 0) {
            return;
        }
        text.append("\nWhere the cause is confirmed, in ")
                .append(Figures.count(hits.cases(), "case"))
                .append('\n');
        hit("", "confirmed", "named", "right", "first", "missed");
        for (HitRow row : HitRow.of(hits)) {
            hit(row.code(), row.confirmed(), row.named(), row.right(), row.first(), row.missed());
            if (row.certainty() != null) {
                text.append("      ")
                        .append(row.certainty())
                        .append(" certain on average, right in ")
                        .append(row.frequency())
                        .append('\n');
            }
        }
    }

    private void hit(String code, String... numbers) {
        text.append(String.format(Locale.ROOT, "  %-33s", Shortened.line(code, CODE)));
        for (String number : numbers) {
            text.append(String.format(Locale.ROOT, "%9s", number));
        }
        text.append('\n');
    }

    private void codes(String heading, List<Entry<String, Long>> codes, long declines) {
        text.append('\n').append(heading).append('\n');
        if (codes.isEmpty()) {
            text.append("  none\n");
        }
        codes.forEach(entry -> row(entry.getKey(), entry.getValue(), declines));
    }

    private void row(String name, long count, long whole) {
        line("  " + Shortened.line(name, NAME - 3), Figures.count(count), Figures.share(count, whole));
    }

    private void line(String name, String count, String share) {
        text.append(String.format(Locale.ROOT, "%-" + NAME + "s %15s %9s", name, count, share)
                        .stripTrailing())
                .append('\n');
    }
}
