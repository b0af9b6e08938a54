package com.example.declines;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A service whose cases have no time at all. */
class DeadlineIT {

    @Test
    void aDiagnosisThatIsNotDoneInTimeIsAnsweredByAnotherTryLaterAndCounted() throws Exception {
        try (Service service = new Service("--declines.deadline=1ns")) {
            HttpResponse<String> answer = service.post("{\"facts\": {\"CheckoutAttempt\": {}}}");
            JsonNode problem = Service.problem(503, answer);
            assertEquals("1", answer.headers().firstValue("Retry-After").orElseThrow());
            assertEquals(
                    "The diagnosis was not done in time", problem.get("title").asText());
            assertEquals("deadline-exceeded", problem.at("/findings/0/code").asText());
            String metric = "/actuator/metrics/declines.diagnoses?tag=outcome:limit-exceeded&tag=limit:deadline";
            assertEquals(1, service.get(metric).at("/measurements/0/value").asDouble());
        }
    }
}
