package org.declinic.cases.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a reader of the page sees. */
class PageTest {

    private static final Document SAMPLES = Jsoup.parse(MadeCases.page(MadeCases.samples()));

    @Test
    void theSamplesHaveAPage() throws IOException {
        Expected.assertText("page-of-samples", Reading.of(SAMPLES));
    }

    @Test
    void aRunOfNothingHasAPageThatSaysSo() throws IOException {
        Expected.assertText("page-of-nothing", Reading.of(Jsoup.parse(MadeCases.page(MadeCases.totals(List.of())))));
    }

    @Test
    void declinesWithoutCauseAndTimeHaveAPageThatSaysSo() throws IOException {
        Totals totals = MadeCases.totals(
                List.of(MadeCases.declined("a", "GlowLamps", null), MadeCases.declined("b", null, null)));
        Expected.assertText("page-of-undiagnosed", Reading.of(Jsoup.parse(MadeCases.page(totals))));
    }

    @Test
    void aBarIsAsHighAsItsShareOfTheHighest() {
        Element chart = SAMPLES.selectFirst("figure.large svg");
        int highest =
                chart.select("rect").stream().mapToInt(PageTest::count).max().orElseThrow();
        for (Element bar : chart.select("rect")) {
            double height = Double.parseDouble(bar.attr("height"));
            assertEquals(100, Double.parseDouble(bar.attr("y")) + height, 0.001);
            assertEquals(count(bar) / (double) highest, height / 100, 0.001, bar.text());
        }
    }

    private static int count(Element bar) {
        return Integer.parseInt(bar.select("title").text().replaceAll(".*: ", ""));
    }

    @Test
    void nothingIsLoadedOrRun() {
        assertEquals(
                List.of("default-src 'none'; style-src 'unsafe-inline'; img-src data:"),
                SAMPLES.select("meta[http-equiv=Content-Security-Policy]").eachAttr("content"));
        assertEquals(0, SAMPLES.select("script, link, img, iframe, [src]").size());
        assertEquals(List.of(), SAMPLES.select("[href]:not([href^=#])").eachAttr("href"));
    }

    @Test
    void everyLinkAndLabelLeadsToOneElement() {
        for (Element link : SAMPLES.select("a[href]")) {
            assertEquals(1, SAMPLES.select(link.attr("href")).size(), link.outerHtml());
        }
        for (Element labelled : SAMPLES.select("[aria-labelledby]")) {
            for (String id : labelled.attr("aria-labelledby").split(" ")) {
                assertEquals(1, SAMPLES.select("[id=" + id + "]").size(), id);
            }
        }
    }

    @Test
    void everyTableSaysWhatItsCellsAre() {
        for (Element table : SAMPLES.select("table")) {
            int columns = table.select("thead th[scope=col]").size();
            assertEquals(1, table.select("caption").size());
            for (Element row : table.select("tbody tr")) {
                assertEquals(1, row.select("th[scope=row]").size(), row.text());
                assertEquals(columns, row.select("th, td").size(), row.text());
            }
        }
    }

    @Test
    void aPageNeedsTotalsInDetail() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Page.write(Totals.ofCounts(Set.of()), MadeCases.RUN, new StringWriter()));
    }
}
