package org.declinic.scenario;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.declinic.scenario.Scenario.Expected;

/** Reads the scenarios that stand beside the rules. */
public final class ScenarioFiles {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> KEYS = Set.of("name", "now", "with", "expect", "expect not");
    private static final Set<String> EXPECTED =
            Set.of("causes", "first", "plan", "notBefore", "inconsistencies", "fires", "says");

    private ScenarioFiles() {}

    /** The cases of all scenarios, as JSON, by their names. */
    public static Map<String, String> cases(Path rules) {
        Map<String, String> cases = new LinkedHashMap<>();
        in(rules)
                .forEach(scenario ->
                        cases.put(scenario.toString(), scenario.oneCase().toString()));
        return cases;
    }

    static List<Scenario> in(Path rules) {
        try (Stream<Path> files = Files.walk(rules)) {
            List<Scenario> all = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".test.yaml"))
                    .sorted()
                    .toList()) {
                all.addAll(read(rules.relativize(file).toString(), Files.readString(file)));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Scenario> read(String file, String text) throws IOException {
        JsonNode tree = YAML.readTree(text);
        demandKeys(file, tree, Set.of("base", "scenarios"));
        List<Scenario> scenarios = new ArrayList<>();
        for (JsonNode each : tree.path("scenarios")) {
            demandKeys(file, each, KEYS);
            ObjectNode oneCase = tree.path("base").deepCopy();
            if (each.has("now")) {
                oneCase.set("now", each.get("now"));
            }
            merge((ObjectNode) oneCase.get("facts"), each.path("with"));
            Scenario scenario = new Scenario(
                    file,
                    each.path("name").asText(),
                    oneCase,
                    expected(file, each.path("expect")),
                    expected(file, each.path("expect not")));
            if (scenario.expect().isEmpty() && scenario.expectNot().isEmpty()) {
                throw new IllegalArgumentException(scenario + ": expects nothing");
            }
            scenarios.add(scenario);
        }
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException(file + ": holds no scenario");
        }
        return scenarios;
    }

    /** JSON Merge Patch (RFC 7396): objects are merged, everything else is replaced, and null removes. */
    private static void merge(ObjectNode facts, JsonNode with) {
        with.properties().forEach(change -> {
            JsonNode old = facts.get(change.getKey());
            if (change.getValue().isNull()) {
                facts.remove(change.getKey());
            } else if (change.getValue().isObject() && old instanceof ObjectNode object) {
                merge(object, change.getValue());
            } else {
                facts.set(change.getKey(), change.getValue().deepCopy());
            }
        });
    }

    private static Expected expected(String file, JsonNode node) {
        demandKeys(file, node, EXPECTED);
        return new Expected(
                codes(node.path("causes")),
                node.path("first").asText(null),
                texts(node.path("plan")),
                codes(node.path("notBefore")),
                texts(node.path("inconsistencies")),
                texts(node.path("fires")),
                texts(node.path("says")));
    }

    /** A list of codes, or codes with a value each. */
    private static Map<String, String> codes(JsonNode node) {
        Map<String, String> codes = new LinkedHashMap<>();
        if (node.isArray()) {
            node.forEach(code -> codes.put(code.asText(), ""));
        }
        node.properties()
                .forEach(code -> codes.put(code.getKey(), code.getValue().asText()));
        return codes;
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static void demandKeys(String file, JsonNode node, Set<String> known) {
        node.properties().forEach(property -> {
            if (!known.contains(property.getKey())) {
                throw new IllegalArgumentException(file + ": unknown key " + property.getKey());
            }
        });
    }
}
