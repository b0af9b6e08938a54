package org.declinic.cases.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.declinic.cases.casefile.Case;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.Because;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.FactTypes;
import org.declinic.facts.Outcome;
import org.declinic.finding.Place;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Text of cases and rules is shown, and does nothing. */
class HostileTextTest {

    private static final String MARKUP = "<script>alert(1)</script>\"'>]]></style><img src=x onerror=alert(1)>${7*7}";
    private static final String CARD = "4111 1111 1111 1111";
    private static final String STEERING = "a\u202Eb\u0007c\u2028d";
    private static final String HOSTILE = MARKUP + CARD + STEERING;

    @Test
    void whereverItStandsTextStaysText() {
        Document page = Jsoup.parse(page(HOSTILE));
        assertEquals(List.of(), page.select("script, img").eachText());
        assertEquals(1, page.select("style").size());
        List<String> elements = page.getAllElements().eachAttr("onerror");
        assertEquals(List.of(), elements);
        assertTrue(page.select("section[aria-labelledby=places]").text().contains("<script>alert(1)</script>\"'>]]>"));
        assertTrue(page.select("section[aria-labelledby=samples]").text().contains("onerror=alert(1)>${7*7}"));
    }

    @Test
    void cardNumbersAreMasked() {
        assertFalse(page(HOSTILE).contains("4111 1111"));
        assertTrue(page(CARD).contains("**** **** **** 1111"));
        assertFalse(Summary.of(totals(HOSTILE), MadeCases.RUN).contains("4111 1111"));
    }

    @Test
    void aCardNumberIsMaskedWhereTheTextIsCut() {
        for (int before = 55; before <= 170; before++) {
            String name = "x".repeat(before) + " 4111-1111-1111-1111 " + "y".repeat(500);
            assertFalse(page(name).contains("4111-1"), "after " + before + " characters");
        }
    }

    @Test
    void charactersThatSteerAreShownAsEscapes() {
        String page = page(STEERING);
        assertTrue(page.contains("a\\u202eb\\u0007c\\u2028d"));
        assertFalse(page.chars().anyMatch(c -> c == 0x202E || c == 0x0007 || c == 0x2028));
    }

    private static String page(String text) {
        return MadeCases.page(totals(text));
    }

    /** A run in which every text is this one. */
    private static Totals totals(String text) {
        CheckoutAttempt attempt = CheckoutAttemptBuilder.builder()
                .platform(text)
                .buyerRegion(text)
                .shopRegion(text)
                .merchantName(text)
                .sellerName(text)
                .paymentMethod(text)
                .offeredMethods(List.of(text))
                .itemCategory(text)
                .currency(text)
                .attemptedAt(Instant.parse("2026-01-01T00:00:00Z"))
                .outcome(Outcome.DECLINED)
                .message(text)
                .build();
        Diagnosis diagnosis = new Diagnosis(
                text,
                List.of(cause(text), cause(text + "2")),
                List.of(new Step(text, text, List.of(text), List.of(text), text, null)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                text);
        Totals totals = Totals.inDetail(FactTypes.inJava(), Set.of());
        Tally tally = totals.newTally();
        tally.add(new Case(text, List.of(attempt), List.of(), Place.of(text)), diagnosis);
        tally.addBad(text);
        totals.add(tally);
        return totals;
    }

    private static FoundCause cause(String text) {
        return new FoundCause(
                text, text, new BigDecimal("0.9"), List.of(new Because(text, text, 1, text, text, text)), List.of());
    }
}
