package com.example.declines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Rules of a folder are compiled by the jar, and one that fails on a case leaves the service as it is. */
class RulesOnTopIT {

    private static final String CASE = """
            {"facts": {"CheckoutAttempt": {"platform": "Nowhere", "outcome": "DECLINED"},
                       "AttemptHistory": {"consecutiveFailures": %d}}}
            """;

    @Test
    void saysWhichRuleFailedWithoutAStackTrace() throws Exception {
        try (Service service = new Service("--declines.rules=src/test/rules")) {
            JsonNode problem = Service.problem(500, service.post(CASE.formatted(0)));
            assertTrue(problem.get("detail").asText().contains("failing.drl:6"), problem::toString);
            assertEquals(200, service.post(CASE.formatted(1)).statusCode());
        }
    }
}
