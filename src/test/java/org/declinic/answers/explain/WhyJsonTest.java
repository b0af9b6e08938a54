package org.declinic.answers.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.util.List;
import org.declinic.cases.report.JsonReport;
import org.junit.jupiter.api.Test;

/** What programs read of an explanation. */
class WhyJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aDerivationNamesItsRuleWithThePlaceAndTheFactsWithTheirFields() throws Exception {
        JsonNode first = JSON.readTree(json()).get(0).get("causes").get(0);
        assertEquals(JSON.readTree("""
                        {"code": "virtual-card-filtered",
                         "title": "The shop may not take one-time, virtual or prepaid cards",
                         "certainty": 0.6,
                         "because": [
                           {"rule": "TikTok Shop often turns down one-time, virtual and prepaid cards",
                            "file": "rules/tiktok-shop/virtual-card-filter.drl",
                            "line": 6,
                            "certainty": 0.6,
                            "text": "The payment was made with a one-time card, and TikTok Shop is said to turn such cards down often.",
                            "source": "S1, K6",
                            "mayBeWrong": "No page of TikTok Shop says so; Klarna names it as a reason at stores in general.",
                            "facts": [
                              {"type": "CheckoutAttempt",
                               "fields": {"platform": "TikTok Shop", "paymentMethod": "Card"},
                               "cause": null,
                               "because": []},
                              {"type": "PaymentCard", "fields": {"kind": "ONE_TIME"}, "cause": null, "because": []}],
                            "present": [],
                            "absent": ["not PriorAttempt( outcome == Outcome.APPROVED, platform == $platform, cardKind == $kind )"]}],
                         "notBefore": null,
                         "notBeforeBecause": []}
                        """), first);
    }

    @Test
    void itCanBeReadBackAndWrittenAgain() throws Exception {
        String json = json();
        List<Why> read = List.of(JsonReport.mapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readValue(json, Why[].class));
        StringWriter again = new StringWriter();
        WhyJson.write(read, again);
        assertEquals(json, again.toString());
    }

    private static String json() throws Exception {
        StringWriter out = new StringWriter();
        WhyJson.write(List.of(Explanations.ofSample("exact-total")), out);
        return out.toString();
    }
}
