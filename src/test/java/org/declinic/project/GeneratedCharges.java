package org.declinic.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Writes charges of Stripe, a line each, and beside them the cases that they are: to see what the adapter costs. */
public final class GeneratedCharges {

    private static final Path SAMPLE = Path.of("adapters/stripe/samples/charge-insufficient-funds.json");
    private static final Path CASES = Path.of("adapters/stripe/samples/charge-insufficient-funds.cases.yaml");
    private static final long FIRST = 1_767_225_600;

    private GeneratedCharges() {}

    /**
     * Writes two files.
     *
     * @param args how many, the file of charges, and the file of cases
     * @throws IOException when a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode charge = (ObjectNode) json.readTree(SAMPLE.toFile());
        ObjectNode read = (ObjectNode) new YAMLMapper().readTree(CASES.toFile());
        JsonNode attempt = read.at("/facts/CheckoutAttempt");
        try (BufferedWriter charges = Files.newBufferedWriter(Path.of(args[1]));
                BufferedWriter cases = Files.newBufferedWriter(Path.of(args[2]))) {
            for (int i = 0; i < Integer.parseInt(args[0]); i++) {
                charge.put("id", "ch_" + i).put("payment_intent", "pi_" + i).put("created", FIRST + i);
                charges.write(charge + "\n");
                read.put("id", "ch_" + i);
                ((ObjectNode) attempt)
                        .put("attemptedAt", Instant.ofEpochSecond(FIRST + i).toString());
                cases.write(read + "\n");
            }
        }
    }
}
