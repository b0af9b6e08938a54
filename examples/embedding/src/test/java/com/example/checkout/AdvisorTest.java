package com.example.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.declinic.InvalidCaseException;
import org.declinic.LineDiagnoser;
import org.declinic.LineDiagnoser.Origin;
import org.declinic.Rules;
import org.declinic.TooManyFactsException;
import org.declinic.facts.Fact;
import org.declinic.facts.Now;
import org.junit.jupiter.api.Test;

class AdvisorTest {

    private final Advisor advisor = new Advisor();

    /** The type of fact that our-rules/courier.drl declares; fields that we know nothing of may be missing. */
    record Courier(String name, Boolean takesCardsAtTheDoor) {}

    @Test
    void aLineIsWhatABatchWrites() {
        assertEquals(
                "{\"id\":\"attempts#7\",\"causes\":[],\"plan\":[],\"withheld\":[],\"inconsistencies\":[],\"notes\":[],\"rules\":\""
                        + Rules.builtIn().version() + "\",\"format\":1}",
                lineOf("{\"facts\":{\"CheckoutAttempt\":{\"outcome\":\"APPROVED\"}}}", 7));
        assertTrue(
                lineOf("{", 8).startsWith("{\"input\":\"attempts\",\"line\":1,\"byteOffset\":0,\"code\":\"syntax\""));
    }

    private static String lineOf(String json, long number) {
        LineDiagnoser diagnoser = LineDiagnoser.builder().build();
        LineDiagnoser.Line line = diagnoser.diagnose(json, new Origin("attempts", number, 1, 0));
        return line.error() == null ? line.diagnosis() : line.error();
    }

    @Test
    void saysWhyAndWhatToDo() {
        List<String> advice = advisor.advise(Declined.ATTEMPT, Declined.CARD, new Now(Declined.AT));
        assertEquals("60 % The shop may not take one-time, virtual or prepaid cards", advice.get(0));
        assertEquals("30 % The card may be too tight for a hold above the total", advice.get(1));
        assertTrue(advice.get(2).startsWith("Pay with Klarna itself: "), advice::toString);
    }

    @Test
    void saysOfFactsThatCannotBeTrueTogetherThatItDoesNotDiagnose() {
        List<String> advice = advisor.advise(Declined.ATTEMPT, Declined.card(Declined.AT.plusSeconds(60)));
        assertEquals(1, advice.size());
        assertTrue(advice.get(0).startsWith("Not diagnosed: "), advice::toString);
    }

    @Test
    void takesNoLargerCasesThanItIsToldTo() {
        Object[] facts = Collections.nCopies(1_001, Declined.CARD).toArray();
        assertEquals(
                1_000,
                assertThrows(TooManyFactsException.class, () -> advisor.hasty().diagnose("large", facts))
                        .allowed());
    }

    @Test
    void takesTheEventsOfAProcessor() {
        String event = """
                {"object": "event", "id": "evt_1", "type": "charge.failed", "data": {"object": {
                  "object": "charge", "id": "ch_1", "amount": 4550, "currency": "eur", "created": 1769000000,
                  "status": "failed", "paid": false, "failure_code": "card_declined",
                  "outcome": {"type": "issuer_declined", "reason": "insufficient_funds"},
                  "payment_method_details": {"type": "card", "card": {"brand": "visa", "checks": {"cvc_check": "pass"}}}}}}
                """;
        assertEquals(
                "90 % There is not enough money or credit on the card",
                advisor.adviseOn(event).get(0));
        assertEquals(List.of(), advisor.adviseOn(event.replace("charge.failed", "charge.refunded")));
    }

    @Test
    void takesRulesOfOursWhileItRuns() {
        String before = advisor.version();
        advisor.reload(Path.of("our-rules"));
        assertNotEquals(before, advisor.version());
        String cause = "80 % The courier takes no cards";
        assertEquals(
                cause,
                advisor.advise(Declined.ATTEMPT, new Courier("Jo", false)).get(0));
        Fact courier = new Fact("Courier", Map.of("name", "Jo", "takesCardsAtTheDoor", false));
        assertEquals(cause, advisor.advise(Declined.ATTEMPT, courier).get(0));
    }

    @Test
    void runsRulesOfStrangersInAProcessOfTheirOwn() {
        try (StrangersAdvisor strangers = new StrangersAdvisor(Path.of("our-rules"))) {
            assertEquals(
                    "The courier takes no cards",
                    strangers
                            .advise("7", List.of(Declined.ATTEMPT, new Courier("Jo", false)))
                            .get(0));
        }
    }

    @Test
    void goesOnWithTheRulesItHasWhenNewOnesAreWrong() {
        String before = advisor.version();
        advisor.reload(Path.of("broken-rules"));
        assertEquals(before, advisor.version());
    }

    @Test
    void namesWhatIsWrongWithFacts() {
        Fact misspelt = new Fact("PaymentCard", Map.of("isuer", "Klarna"));
        assertEquals(
                "fact 2 (PaymentCard): error[unknown-field]: PaymentCard has no field 'isuer'; did you mean 'issuer'?",
                assertThrows(InvalidCaseException.class, () -> advisor.advise(Declined.ATTEMPT, misspelt))
                        .getMessage());
    }
}
