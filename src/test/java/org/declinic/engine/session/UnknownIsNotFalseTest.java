package org.declinic.engine.session;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.declinic.authoring.scenario.ProjectScenarios;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Leaving out a fact or a field never crashes and never adds a cause, save where a cause rests on absence. */
class UnknownIsNotFalseTest {

    /** What may add a cause when it is left out, because the design lets that cause rest on absence. */
    private static final Map<String, String> RESTS_ON_ABSENCE = Map.ofEntries(
            // "and no prior attempt there was approved"
            entry("virtual-card-filtered", "PriorAttempt.*"),
            // "and not for this one"
            entry("seller-restriction", "PriorAttempt.*"),
            // stands beside seller-restriction
            entry("platform-policy-change", "PriorAttempt.*"),
            // "and not when declinedByKlarna is false"
            entry("klarna-risk-decline", "KlarnaAccount.declinedByKlarna"),
            // a specific reason says more
            entry("do-not-honor", "DeclineSignal.*"),
            // as before
            entry("generic-decline", "DeclineSignal.*"),
            // as before
            entry("do-not-retry", "DeclineSignal.*"),
            // as before
            entry("retry-later", "DeclineSignal.*"),
            // that Klarna declined is a cause of its own
            entry("lender-declined", "KlarnaAccount(.declinedByKlarna)?"),
            // words in a message count only where no code is known
            entry("insufficient-funds", "DeclineSignal.*"),
            // the limit of a day is over at that time
            entry("attempts-exceeded", "now"),
            // a success ends a row; else it is derived
            entry("attempt-lockout", "PriorAttempt(/\\d+)?|AttemptHistory|now"),
            entry(
                    "stale-payment-data",
                    "App.*|PriorAttempt.*|AttemptHistory(.(first|last)FailureAt)?|CheckoutAttempt.attemptedAt"));

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> inEveryScenario() {
        return ProjectScenarios.cases().entrySet().stream()
                .map(scenario -> dynamicTest(scenario.getKey(), () -> leaveOutEach(scenario.getValue())));
    }

    private static void leaveOutEach(String text) throws Exception {
        Diagnosis whole = diagnose(text);
        if (!whole.inconsistencies().isEmpty()) {
            return; // without one of the facts that clash, there is something to conclude
        }
        Set<String> causes = codes(whole);
        List<String> offenders = new ArrayList<>();
        for (Map.Entry<String, String> variation :
                variations(JSON.readTree(text)).entrySet()) {
            Set<String> added = codes(diagnose(variation.getValue()));
            added.removeAll(causes);
            added.removeIf(code -> variation.getKey().matches(RESTS_ON_ABSENCE.getOrDefault(code, "")));
            if (!added.isEmpty()) {
                offenders.add("without " + variation.getKey() + ": " + added);
            }
        }
        assertEquals(List.of(), offenders);
    }

    /** The case without each of its facts and each of their fields, by what is left out. */
    private static Map<String, String> variations(JsonNode whole) {
        Map<String, String> variations = new LinkedHashMap<>();
        whole.path("facts").properties().forEach(ofType -> {
            String type = ofType.getKey();
            if (!type.equals("CheckoutAttempt")) {
                variations.put(type, without(whole, "/facts", type));
            }
            if (ofType.getValue() instanceof ArrayNode list) {
                for (int i = 0; i < list.size(); i++) {
                    variations.put(type + "/" + i, withoutElement(whole, "/facts/" + type, i));
                    addFields(whole, list.get(i), type + "/" + i, variations);
                }
            } else {
                addFields(whole, ofType.getValue(), type, variations);
            }
        });
        variations.put("now", without(whole, "", "now"));
        return variations;
    }

    private static void addFields(JsonNode whole, JsonNode fact, String path, Map<String, String> variations) {
        fact.fieldNames()
                .forEachRemaining(field -> variations.put(path + "." + field, without(whole, "/facts/" + path, field)));
    }

    private static String without(JsonNode whole, String path, String field) {
        JsonNode copy = whole.deepCopy();
        ((ObjectNode) copy.at(path)).remove(field);
        return copy.toString();
    }

    private static String withoutElement(JsonNode whole, String path, int index) {
        JsonNode copy = whole.deepCopy();
        ((ArrayNode) copy.at(path)).remove(index);
        return copy.toString();
    }

    private static Diagnosis diagnose(String text) {
        return ProjectRules.diagnose(Samples.parse(text).get(0).facts());
    }

    private static Set<String> codes(Diagnosis diagnosis) {
        return diagnosis.causes().stream().map(FoundCause::code).collect(toSet());
    }
}
