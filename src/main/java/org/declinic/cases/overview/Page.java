package org.declinic.cases.overview;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.declinic.cases.report.HtmlTemplate;

/**
 * What a run shows, as one HTML page: it needs no network and runs no script. Text from cases and rules is escaped by
 * the template engine, and card numbers are masked.
 */
public final class Page {

    private static final HtmlTemplate TEMPLATE = new HtmlTemplate(Page.class, "page.ftlh");

    private Page() {}

    /**
     * Writes the page of a run.
     *
     * @param totals what its cases show, in detail
     * @param run what was run
     * @param out where to write it, in UTF-8; it stays open
     * @throws IOException when it cannot be written
     * @throws IllegalArgumentException when the totals are of counts only
     */
    public static void write(Totals totals, Run run, Writer out) throws IOException {
        if (totals.detail() == null) {
            throw new IllegalArgumentException("a page needs totals in detail");
        }
        TEMPLATE.write(contents(totals, run), out);
    }

    private static Map<String, Object> contents(Totals totals, Run run) {
        Counts counts = totals.counts();
        Detail detail = totals.detail();
        Map<String, Object> contents = new LinkedHashMap<>();
        contents.put("run", Headline.of(counts, run));
        List<CauseRow> causes = CauseRow.of(counts, detail);
        contents.put("causes", causes);
        contents.put("first", CauseRow.first(causes, counts, detail.causes()));
        contents.put(
                "remedies",
                counts.remedies().mostFrequentFirst().stream()
                        .map(entry ->
                                Bar.ofCode(entry.getKey(), counts.remedies(), entry.getValue(), counts.declines()))
                        .toList());
        contents.put("time", TimeChart.of(detail.timeline(), counts.causes()));
        Counter<Pair> together = detail.causes().together();
        contents.put("pairs", PairRow.of(together, counts.causes()));
        int morePairs = together.size() - PairRow.MOST;
        contents.put("morePairs", morePairs <= 0 ? null : Figures.count(morePairs));
        contents.put("places", NameTable.allOf(totals));
        contents.put("notes", notes(counts.notes()));
        Hits hits = counts.hits();
        contents.put("confirmed", hits.cases() == 0 ? null : Figures.count(hits.cases(), "case"));
        contents.put("hits", HitRow.of(hits));
        contents.put("undiagnosed", Figures.count(counts.of(Kind.UNDIAGNOSED), "decline"));
        contents.put("unknown", UnknownRow.of(detail));
        return contents;
    }

    private static List<Bar> notes(Counter<String> notes) {
        return notes.mostFrequentFirst().stream()
                .map(entry -> Bar.ofName(entry.getKey(), entry.getValue(), notes.total(), notes.total()))
                .toList();
    }
}
