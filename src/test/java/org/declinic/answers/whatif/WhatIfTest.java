package org.declinic.answers.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.declinic.cases.report.Style;
import org.declinic.project.Samples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What would be said of the samples if some of their facts were others. */
class WhatIfTest {

    private static final Path FOLDER = Path.of("src/test/resources/what-if");

    /** A file has the sample, the options and, behind a blank line, the whole text. */
    @TestFactory
    Stream<DynamicTest> itIsToldWithTheRulesBehindEachChange() throws IOException {
        return Files.list(FOLDER)
                .sorted()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    String[] parts = Files.readString(file).split("\n\n", 2);
                    List<String> asked = parts[0].lines().toList();
                    String[] options = asked.subList(1, asked.size()).toArray(String[]::new);
                    String text = Asked.whatIf(asked.get(0), options).text(Style.PLAIN);
                    assertEquals(parts[1], text);
                    assertTrue(text.lines().allMatch(line -> line.length() <= 80));
                }));
    }

    @Test
    void noChangeOfTheSamplesIsWithoutARule() {
        List<String> without = new ArrayList<>();
        for (String option : List.of(
                "--set CheckoutAttempt.outcome=APPROVED",
                "--set CheckoutAttempt.outcome=DECLINED",
                "--set CheckoutAttempt.platform=",
                "--set CheckoutAttempt.total=1.00",
                "--set CheckoutAttempt.paymentMethod=Klarna",
                "--set PaymentCard.createdAt=2030-01-01T00:00:00Z",
                "--set AttemptHistory.consecutiveFailures=6",
                "--set now=2030-01-01T00:00:00Z",
                "--add KlarnaAccount{declinedByKlarna: true, overdueBalance: true}",
                "--drop PriorAttempt",
                "--drop KlarnaAccount",
                "--drop PaymentCard")) {
            Samples.all().forEach(sample -> {
                if (!option.contains("Klarna") || sample.facts().stream().noneMatch(WhatIfTest::isAccount)) {
                    Asked.whatIf(sample.id(), option).changes().stream()
                            .filter(change -> change.rules().isEmpty())
                            .forEach(change -> without.add(sample.id() + " " + option + ": "
                                    + change.change().text()));
                }
            });
        }
        assertEquals(List.of(), without);
    }

    private static boolean isAccount(Object fact) {
        return fact.getClass().getSimpleName().equals("KlarnaAccount");
    }

    @Test
    void programsGetBothDiagnosesAndTheChanges() {
        WhatIf whatIf = Asked.whatIf("exact-total", "--set PaymentCard.spendingLimit=60.00");
        JsonNode json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build()
                .valueToTree(whatIf);
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        assertEquals(List.of("asked", "before", "after", "changes"), names);
        assertEquals(
                "[\"--set PaymentCard.spendingLimit=60.00\"]", json.get("asked").toString());
        assertEquals(2, json.at("/before/causes").size());
        assertEquals(1, json.at("/after/causes").size());
        assertEquals(
                "{\"what\":\"cause\",\"how\":\"went\",\"code\":\"authorization-hold\","
                        + "\"text\":\"cause authorization-hold went\",\"rules\":[{"
                        + "\"rule\":\"The card leaves less than 10 % above the total\","
                        + "\"file\":\"klarna/card-amount.drl\",\"line\":6,\"how\":\"went\"}]}",
                json.at("/changes/0").toString());
    }

    @Test
    void cardNumbersAreMasked() {
        WhatIf whatIf = Asked.whatIf("exact-total", "--set CheckoutAttempt.message=Card 4111111111111111 declined");
        assertEquals(List.of("--set CheckoutAttempt.message=Card ************1111 declined"), whatIf.asked());
    }
}
