package com.example.declines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Asks the service over HTTP. */
class ServiceIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CARD = "4111111111111111";

    private static Service service;

    @BeforeAll
    static void start() throws Exception {
        service = new Service();
    }

    @AfterAll
    static void end() throws Exception {
        service.close();
    }

    @Test
    void diagnosesEverySampleForAgentsAsTheCommandLineDoesAndCountsThem() throws Exception {
        Map<String, JsonNode> expected = Samples.diagnosedFor("agent");
        List<JsonNode> samples = Samples.all();
        assertTrue(samples.size() > 20, samples::toString);
        double before = diagnoses();
        int causes = 0;
        for (JsonNode sample : samples) {
            HttpResponse<String> answer = service.post("?for=agent", sample.toString());
            assertEquals(200, answer.statusCode(), answer.body());
            JsonNode diagnosis = JSON.readTree(answer.body());
            assertEquals(expected.get(sample.get("id").asText()), diagnosis);
            causes += diagnosis.get("causes").size();
        }
        assertEquals(samples.size(), diagnoses() - before);
        assertEquals(causes, metric("declines.causes", "COUNT"));
    }

    @Test
    void healthSaysWhichRulesDiagnose() throws Exception {
        JsonNode health = service.get("/actuator/health");
        assertEquals("UP", health.at("/status").asText());
        String diagnosis = service.post("?for=agent", "{\"facts\": {\"CheckoutAttempt\": {}}}")
                .body();
        assertEquals(JSON.readTree(diagnosis).get("rules"), health.at("/components/rules/details/version"));
        assertEquals(1, health.get("components").size(), health::toString);
    }

    @Test
    void namesWhatIsWrongWithACase() throws Exception {
        HttpResponse<String> answer = service.post("""
                {"facts": {"CheckoutAttempt": {"outcome": "DECLINED"}, "PaymentCard": {"isuer": "%s", "region": "UK"}}}
                """.formatted(CARD));
        JsonNode problem = Service.problem(422, answer);
        assertEquals("The facts make no case", problem.get("title").asText());
        assertEquals("unknown-field", problem.at("/findings/0/code").asText());
        assertEquals("did you mean 'issuer'?", problem.at("/findings/0/help").asText());
    }

    @Test
    void repeatsNothingOfWhatCannotBeRead() throws Exception {
        String moment = "{\"now\": \"%s\", \"facts\": {\"CheckoutAttempt\": {}}}".formatted(CARD);
        assertFalse(Service.problem(422, service.post(moment)).toString().contains(CARD));
        for (String body : List.of("{\"" + CARD + "\": 1}", CARD, "{\"facts\": " + CARD + "}", "", "[")) {
            JsonNode problem = Service.problem(400, service.post(body));
            assertFalse(problem.toString().contains(CARD), problem::toString);
        }
        String named = "{\"id\": \"%s\", \"facts\": {\"CheckoutAttempt\": {}}}".formatted(CARD);
        assertFalse(service.post(named).body().contains(CARD));
        assertFalse(service.log().contains(CARD), "the log has a card number");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherItsLengthIsToldOrNot() throws Exception {
        String body = "{\"facts\": {\"CheckoutAttempt\": {\"message\": \"" + "x".repeat(1 << 20) + "\"}}}";
        for (HttpResponse<String> answer : List.of(service.post(body), service.postWithoutLength(body))) {
            JsonNode problem = Service.problem(413, answer);
            assertEquals("The body is too large", problem.get("title").asText());
            assertEquals(
                    "a body has at most 1048576 bytes", problem.get("detail").asText());
        }
    }

    @Test
    void aCaseThatIsTooLargeIsRefusedAndCountedByTheLimit() throws Exception {
        String text = "{\"facts\": {\"CheckoutAttempt\": {\"message\": \"" + "x".repeat(40_000) + "\"}}}";
        JsonNode problem = Service.problem(413, service.post(text));
        assertEquals("The case is too large", problem.get("title").asText());
        assertEquals("text-too-long", problem.at("/findings/0/code").asText());
        assertTrue(metric("declines.diagnoses?tag=limit:text_length&tag=outcome:limit-exceeded", "COUNT") >= 1);
    }

    private static double diagnoses() throws Exception {
        return metric("declines.diagnoses", "COUNT");
    }

    private static double metric(String name, String statistic) throws Exception {
        for (JsonNode measurement : service.get("/actuator/metrics/" + name).get("measurements")) {
            if (measurement.get("statistic").asText().equals(statistic)) {
                return measurement.get("value").asDouble();
            }
        }
        throw new AssertionError(name + " has no " + statistic);
    }
}
