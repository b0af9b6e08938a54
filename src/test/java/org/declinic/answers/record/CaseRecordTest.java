package org.declinic.answers.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.catalog.OutputSchema;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;

/** What programs read of a case that was explained. */
class CaseRecordTest {

    private static final String CARD = "4111 1111 1111 1111";

    @Test
    void aDerivationNamesItsRuleWithThePlaceAndTheFactsWithTheirFields() throws Exception {
        JsonNode first = Records.ofSample("exact-total").get("causes").get(0);
        assertEquals(Records.JSON.readTree("""
                        {"code": "virtual-card-filtered",
                         "title": "The shop may not take one-time, virtual or prepaid cards",
                         "certainty": 0.6,
                         "because": [
                           {"rule": "TikTok Shop often turns down one-time, virtual and prepaid cards",
                            "file": "rules/tiktok-shop/virtual-card-filter.drl",
                            "line": 6,
                            "certainty": 0.6,
                            "adds": 0.6,
                            "text": "The payment was made with a one-time card, and TikTok Shop is said to turn such cards down often.",
                            "source": "S1, K6",
                            "row": null,
                            "mayBeWrong": "No page of TikTok Shop says so; Klarna names it as a reason at stores in general.",
                            "facts": [
                              {"type": "CheckoutAttempt",
                               "fields": {"platform": "TikTok Shop", "paymentMethod": "Card"},
                               "cause": null,
                               "because": []},
                              {"type": "PaymentCard", "fields": {"kind": "ONE_TIME"}, "cause": null, "because": []}],
                            "present": [],
                            "presentWords": [],
                            "absent": ["not PriorAttempt( outcome == Outcome.APPROVED, platform == $platform, cardKind == $kind )"],
                            "absentWords": ["no PriorAttempt with outcome APPROVED, platform TikTok Shop, cardKind ONE_TIME"]}],
                         "against": [],
                         "moreReasons": 0,
                         "moreAgainst": 0,
                         "steps": [],
                         "for": [],
                         "audience": null,
                         "notBefore": null,
                         "notBeforeBecause": []}
                        """), first);
    }

    @Test
    void aRecordIsWhole() throws Exception {
        ObjectNode record = Records.ofSample("card-made-after-attempt");
        assertEquals(ProjectRules.KNOWLEDGE.version(), record.get("rules").asText());
        record.put("rules", "the version of the rules");
        Path expected = Path.of("src/test/resources/record/card-made-after-attempt.json");
        assertEquals(Records.JSON.readTree(Files.readString(expected)), record);
    }

    @Test
    void whatARowOfATableSaysIsToldWithTheRow() {
        JsonNode reason = Records.ofSample("blocked-card")
                .get("causes")
                .get(0)
                .get("because")
                .get(0);
        assertEquals(0.75, reason.get("certainty").asDouble());
        assertTrue(reason.get("row").asText().matches("codes/adyen\\.csv:\\d+"), reason.get("row")::asText);
        assertFalse(reason.get("source").asText().isEmpty());
    }

    @Test
    void whatIsHeldAgainstACauseIsDerivedToo() {
        Case doubtful = Samples.parse("""
                facts:
                  CheckoutAttempt: {platform: TikTok Shop, outcome: DECLINED, paymentMethod: Card}
                  PaymentCard: {kind: ONE_TIME, region: GB}
                  DeclineSignal: {source: visa, code: "51"}
                """).get(0);
        JsonNode cause = cause(Records.json(List.of(Records.of(doubtful))).get(0), "virtual-card-filtered");
        JsonNode against = cause.get("against").get(0);
        assertEquals(
                "What the issuer or lender answered, no shop had stopped before",
                against.get("rule").asText());
        assertEquals(
                "The code 51 of Visa is an answer of the issuer or lender, so the payment got there.",
                against.get("text").asText());
        assertEquals(0.8, against.get("certainty").asDouble());
        assertEquals("CodeMeaning", against.get("facts").get(0).get("type").asText());
    }

    private static JsonNode cause(JsonNode record, String code) {
        for (JsonNode cause : record.get("causes")) {
            if (cause.get("code").asText().equals(code)) {
                return cause;
            }
        }
        throw new AssertionError(record.toPrettyString());
    }

    @Test
    void whatIsWithheldTellsWhatAdvisesItAndWhatForbidsIt() {
        JsonNode withheld =
                Records.ofSample("duplicate-payment").get("withheld").get(0);
        assertEquals("use-another-method", withheld.get("code").asText());
        assertEquals(
                List.of(
                        "Every decline leaves another way to pay",
                        "Nothing is paid while it is not known whether it is paid already"),
                List.of(
                        withheld.get("advisedBecause").findValuesAsText("rule").get(0),
                        withheld.get("stoppedBecause").findValuesAsText("rule").get(0)));
    }

    @Test
    void aNoteTellsTheRuleItComesFrom() {
        JsonNode note = Records.ofSample("unknown-code").get("notes").get(0);
        assertEquals("unknown-code", note.get("code").asText());
        assertEquals(
                "An unknown code is told",
                note.get("because").get(0).get("rule").asText());
    }

    @Test
    void everySampleIsValidByTheSchemaAndByThatOfDiagnoses() {
        String records = Records.written(Samples.all().stream().map(Records::of).toList());
        assertEquals(
                List.of(),
                schema(RecordSchema.of(ProjectRules.KNOWLEDGE.factTypes())).validate(records, InputFormat.JSON));
        assertEquals(List.of(), schema(OutputSchema.of()).validate(records, InputFormat.JSON));
    }

    @Test
    void theSchemaRefusesFactsThatTheReaderRefusesAndWhatIsMissing() {
        Schema schema = schema(RecordSchema.of(ProjectRules.KNOWLEDGE.factTypes()));
        ObjectNode noType = Records.ofSample("exact-total");
        noType.withObject("facts").putObject("PaymentCrad");
        ObjectNode noField = Records.ofSample("exact-total");
        noField.withObject("facts").withObject("PaymentCard").put("limit", 1);
        ObjectNode noProgram = Records.ofSample("exact-total");
        noProgram.remove("program");
        for (ObjectNode wrong : List.of(noType, noField, noProgram)) {
            assertFalse(schema.validate("[" + wrong + "]", InputFormat.JSON).isEmpty(), wrong::toPrettyString);
        }
    }

    private static Schema schema(JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString());
    }

    @Test
    void theIdTheMomentAndTheFactsOfARecordAreACase() {
        for (Case sample : Samples.all()) {
            ObjectNode record =
                    (ObjectNode) Records.json(List.of(Records.of(sample))).get(0);
            Case read = Samples.parse(record.retain("id", "now", "facts").toString())
                    .get(0);
            assertEquals(sample.id(), read.id());
            assertEquals(
                    ProjectRules.diagnose(sample.facts()).causes(),
                    ProjectRules.diagnose(read.facts()).causes(),
                    sample.id());
        }
    }

    @Test
    void aCardNumberStandsNowhereInARecord() {
        Case read = Samples.parse("""
                id: %1$s
                facts:
                  CheckoutAttempt: {outcome: declined, message: "%1$s may not pay", sellerName: "%1$s", total: 45.50}
                  PriorAttempt: {sellerName: "%1$s"}
                """.formatted(CARD)).get(0);
        CaseRecord record = Records.of(read);
        String json = Records.written(List.of(record));
        assertFalse(json.replaceAll("[^0-9]", "").contains(CARD.replace(" ", "")), json);
        assertTrue(json.contains("\"**** **** **** 1111 may not pay\""), json);
        assertTrue(record.repeats());
    }

    @Test
    void aRecordSaysWhenTheSameDoesNotFollowFromWhatIsMasked() {
        Case read = Samples.parse("""
                id: number-as-total
                facts:
                  CheckoutAttempt: {outcome: DECLINED, total: 378282246310005, currency: USD}
                """).get(0);
        CaseRecord record = Records.of(read);
        assertFalse(record.repeats());
        assertEquals("***********0005", ((Map<?, ?>) record.facts().get("CheckoutAttempt")).get("total"));
        assertEquals(
                "records.json:2:3: error[cannot-be-judged]: what was concluded of 'number-as-total' hangs on a card "
                        + "number, which is masked in its record; explain the case itself once more\n",
                Records.rechecked(Records.written(List.of(record))));
    }
}
