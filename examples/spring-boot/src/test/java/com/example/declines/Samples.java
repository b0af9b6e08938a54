package com.example.declines;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sample cases, and what the program says of them on the command line. */
final class Samples {

    private static final Path HOME = Path.of(System.getProperty("declinic.home"));
    private static final ObjectMapper YAML = new YAMLMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Samples() {}

    /** Every sample that is not CSV, as JSON. */
    static List<JsonNode> all() throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(HOME.resolve("facts-samples"))) {
            for (Path file : files.filter(path -> !path.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                ObjectMapper format = file.toString().endsWith(".yaml") ? YAML : JSON;
                try (MappingIterator<JsonNode> read =
                        format.readerFor(JsonNode.class).readValues(file.toFile())) {
                    read.forEachRemaining(node -> {
                        if (node.isArray()) {
                            node.forEach(cases::add);
                        } else {
                            cases.add(node);
                        }
                    });
                }
            }
        }
        return cases;
    }

    /** What the command line says of each sample, to an agent or a shopper. */
    static Map<String, JsonNode> diagnosedFor(String reader) throws IOException, InterruptedException {
        Path lines = Path.of("target/expected.ndjson");
        Java.start(
                        lines.toFile(),
                        List.of(
                                "-jar",
                                HOME.resolve("target/declinic.jar").toString(),
                                "diagnose",
                                HOME.resolve("facts-samples").toString(),
                                "--no-questions",
                                "--for=" + reader,
                                "--format=ndjson"))
                .waitFor();
        Map<String, JsonNode> diagnoses = new LinkedHashMap<>();
        for (String line : Files.readAllLines(lines)) {
            JsonNode diagnosis = JSON.readTree(line);
            diagnoses.put(diagnosis.get("id").asText(), diagnosis);
        }
        return diagnoses;
    }
}
