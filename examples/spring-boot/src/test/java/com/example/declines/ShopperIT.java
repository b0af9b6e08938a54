package com.example.declines;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Asks the service as a shopper. */
class ShopperIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void whoeverDoesNotSayToBeAnAgentReadsWhatShoppersMayKnow() throws Exception {
        Map<String, JsonNode> expected = Samples.diagnosedFor("shopper");
        try (Service service = new Service()) {
            for (JsonNode sample : Samples.all()) {
                for (String query : List.of("", "?for=staff")) {
                    JsonNode diagnosis =
                            JSON.readTree(service.post(query, sample.toString()).body());
                    assertEquals(expected.get(sample.get("id").asText()), diagnosis);
                }
            }
        }
    }
}
