package org.declinic.answers.whynot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import org.declinic.answers.explain.AnswersPage;
import org.declinic.answers.explain.AnswersPage.Kind;
import org.declinic.answers.whatif.FactChange;
import org.declinic.answers.whatif.FactChanges;
import org.declinic.answers.whatif.WhatIf;
import org.declinic.answers.whatif.WhatIfContents;
import org.declinic.cases.casefile.Case;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.Diagnoser;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** The pages of why something was not concluded, and of what would be if facts were others. */
class PageTest {

    private static final String MARKUP = "<script>alert(1)</script>${7*7} 4111 1111 1111 1111";
    private static final Knowledge KNOWLEDGE = ProjectRules.KNOWLEDGE;
    private static final Function<String, String> RULES = AnswersPage.ruleTexts(KNOWLEDGE);
    private static final WhyNots WHY_NOTS = new WhyNots(KNOWLEDGE);

    @Test
    void eachConditionStandsBehindItsVerdictAndTheRuleIsFolded() throws Exception {
        Document page = whyNot(Samples.parse("""
                {"facts": {
                  "CheckoutAttempt": {"merchantName": "%1$s", "outcome": "DECLINED"},
                  "PaymentCard": {"kind": "ONE_TIME", "createdFor": "%1$s"}}}
                """.formatted(MARKUP)).get(0), "merchant-mismatch");
        assertEquals("Why not cause merchant-mismatch?", page.select("h2").text());
        assertEquals(
                List.of("holds", "holds", "holds", "fails", "fails"),
                page.select("dl.conditions dt").eachText());
        assertTrue(page.select("dl.conditions dd").eachText().contains("PaymentCard: kind is ONE_TIME"), page.text());
        assertTrue(page.select("details:not([open]) > pre")
                .first()
                .wholeText()
                .startsWith("rule \"A card made for one merchant may not pay another\"\n"));
        assertTrue(page.text().contains("<script>alert(1)</script>${7*7} **** **** **** 1111"), page.text());
    }

    @Test
    void ofAnAttemptThatWasApprovedThereIsOneSentence() throws Exception {
        Document page = whyNot(sample("approved"), "region-lock");
        assertEquals(
                "Case approved Rules " + KNOWLEDGE.version() + " Nothing to explain: the attempt was approved.",
                page.select("main").text());
    }

    @Test
    void bothDiagnosesStandBesideEachOtherWithTheRulesBehindEachChange() throws Exception {
        FactChanges changes =
                new FactChanges(List.of(new FactChange(FactChange.Kind.SET, "PaymentCard.spendingLimit=60.00")));
        WhatIf whatIf = WhatIf.of(KNOWLEDGE, sample("exact-total"), changes);
        Document page = page(Kind.WHAT_IF, WhatIfContents.of("exact-total", whatIf, RULES));
        assertEquals(
                List.of(
                        "60 % 60 % The shop may not take one-time, virtual or prepaid cards virtual-card-filtered",
                        "30 % - The card may be too tight for a hold above the total authorization-hold"),
                page.select("table").first().select("tbody tr").eachText());
        assertEquals(
                "cause authorization-hold went",
                page.select(".changes > li > .box").first().text());
        assertEquals(
                "no longer: The card leaves less than 10 % above the total",
                page.select(".changes p.rule").first().text());
    }

    private static Document whyNot(Case asked, String target) throws Exception {
        WhyNot whyNot = WHY_NOTS.of(target, Diagnoser.forAgents(KNOWLEDGE).observe(asked.id(), asked.facts()));
        return page(Kind.WHY_NOT, new WhyNotContents(Map.of(), RULES, false).of(whyNot));
    }

    /** It is well-formed, needs nothing from elsewhere and runs nothing. */
    private static Document page(Kind kind, Map<String, Object> answer) throws Exception {
        StringWriter out = new StringWriter();
        AnswersPage.write(kind, KNOWLEDGE.version(), List.of(answer), out);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(out.toString())));
        Document page = Jsoup.parse(out.toString());
        assertEquals(
                0,
                page.select("script, link, img, iframe, [src], [href], [style], [onclick]")
                        .size());
        assertFalse(page.select("style").html().contains("url("));
        return page;
    }

    private static Case sample(String id) {
        return Samples.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
