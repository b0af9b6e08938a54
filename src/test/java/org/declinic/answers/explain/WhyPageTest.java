package org.declinic.answers.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.declinic.project.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** The page of an explanation. */
class WhyPageTest {

    private static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)>${7*7}";
    private static final String CARD = "4111 1111 1111 1111";

    @Test
    void theTreeHasTheTextOfItsRuleFoldedInIt() {
        Document page = Jsoup.parse(page("sue", "Sue"));
        Elements row = page.select("section:has(h3:contains(another name)) > ul > li.rule > .box");
        assertEquals(
                List.of(
                        "The card was made for Sue, and the charge came under the name TikTok.",
                        "A card made for one merchant may not pay another",
                        "rules/klarna/card-merchant.drl:13 45 % source: S2",
                        "It may be wrong: Klarna does not say that its card is tied to a merchant; cards of other issuers "
                                + "are."),
                row.select("> p").eachText());
        String drl = row.select("> details > pre").first().wholeText();
        assertTrue(drl.startsWith("rule \"A card made for one merchant may not pay another\"\n"), drl);
        assertTrue(drl.endsWith("\nend"), drl);
        assertEquals(
                List.of("CheckoutAttempt: merchantName TikTok", "PaymentCard: kind ONE_TIME, createdFor Sue"),
                row.next().select("li.fact").eachText());
    }

    @Test
    void itIsWellFormedAndNeedsNothingFromElsewhere() throws Exception {
        String page = page(MARKUP, MARKUP);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        Document parsed = Jsoup.parse(page);
        assertEquals(
                0,
                parsed.select("script, link, img, iframe, [src], [href], [onerror]")
                        .size());
        assertFalse(parsed.select("style").html().contains("url("));
    }

    @Test
    void textOfCasesStaysText() {
        Document page = Jsoup.parse(page(MARKUP, MARKUP));
        assertTrue(page.select("li.fact").text().contains("createdFor <script>alert(1)</script>"), page.text());
        assertTrue(page.text().contains("onerror=alert(1)>${7*7}"));
    }

    @Test
    void cardNumbersAreMasked() {
        String page = page(CARD, "Shop " + CARD);
        assertFalse(page.contains("4111 1111"));
        assertTrue(page.contains("createdFor Shop **** **** **** 1111"));
    }

    private static String page(String id, String createdFor) {
        String facts = """
                {"facts": {
                  "CheckoutAttempt": {"merchantName": "TikTok", "outcome": "DECLINED"},
                  "PaymentCard": {"kind": "ONE_TIME", "createdFor": "%s"}}}
                """.formatted(createdFor);
        Why why = Explanations.of(
                Explanations.OF_PROJECT, id, Samples.parse(facts).get(0).facts());
        return Explanations.page(why);
    }
}
