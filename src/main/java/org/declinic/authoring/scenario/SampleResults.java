package org.declinic.authoring.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.declinic.authoring.sample.Sample;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.casefile.CaseYaml;
import org.declinic.cases.casefile.CollectedCases;
import org.declinic.facts.FactTypes;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/** Runs the samples of adapters: of each must come the cases that stand beside it. Not thread-safe. */
public final class SampleResults {

    private static final String NOTHING = "nothing";

    private final FactTypes types;
    private final CaseYaml yaml;

    /**
     * For a set of types.
     *
     * @param types the types of facts that a case can state
     */
    public SampleResults(FactTypes types) {
        this.types = types;
        this.yaml = new CaseYaml(types);
    }

    /**
     * Adds what comes of samples to what came of scenarios.
     *
     * @param run what came of scenarios
     * @param samples the samples
     * @param glob runs only those whose name or file it matches; empty for all
     * @return both
     */
    public ScenarioRun add(ScenarioRun run, List<Sample> samples, Optional<String> glob) {
        List<Result> results = new ArrayList<>(run.results());
        samples.stream()
                .filter(sample -> glob.map(Glob::new)
                        .filter(pattern -> !pattern.matches(sample.name())
                                && !pattern.matches(sample.file().toString()))
                        .isEmpty())
                .map(this::run)
                .forEach(results::add);
        return new ScenarioRun(results, run.findings(), run.coverage());
    }

    /**
     * Writes what comes of a sample beside it, as what is to come of it.
     *
     * @param sample the sample
     * @return what keeps cases from being made of it; then nothing is written for those
     * @throws IOException when it cannot be written
     */
    public List<Finding> update(Sample sample) throws IOException {
        CollectedCases made = sample.read(types);
        String written = Sample.written(made.cases(), yaml);
        Files.writeString(sample.expected(), written.isEmpty() ? "[]\n" : written);
        return made.wrong();
    }

    private Result run(Sample sample) {
        long start = System.nanoTime();
        Place place = Place.of(sample.expected().toString().replace('\\', '/'));
        Scenario scenario = new Scenario(place, place.file(), sample.name(), "", List.of(), List.of(), List.of());
        List<Difference> differences = differences(sample);
        return new Result(scenario, differences, List.of(), Duration.ofNanos(System.nanoTime() - start));
    }

    private List<Difference> differences(Sample sample) {
        List<Difference> differences = new ArrayList<>();
        if (!Files.exists(sample.expected())) {
            differences.add(difference(
                    sample.expected().getFileName() + " beside it", "no such file; test --update writes it"));
            return differences;
        }
        CollectedCases expected = sample.readExpected(types);
        CollectedCases made = sample.read(types);
        made.wrong().forEach(finding -> differences.add(difference("a case", finding.toString())));
        expected.wrong().stream()
                .filter(finding -> !expected.cases().isEmpty() || !isEmptyList(sample))
                .forEach(finding -> differences.add(difference("a case file", finding.toString())));
        compare(byId(expected), byId(made), differences);
        return differences;
    }

    /** That of a sample which is no attempt. */
    private static boolean isEmptyList(Sample sample) {
        try {
            return Files.readString(sample.expected()).strip().equals("[]");
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Map<String, Map<String, String>> byId(CollectedCases cases) {
        Map<String, Map<String, String>> byId = new LinkedHashMap<>();
        for (Case read : cases.cases()) {
            Map<String, String> fields = new TreeMap<>();
            flatten("", yaml.written(read.id(), Sample.stated(read)).get("facts"), fields);
            String id = read.id();
            for (int again = 2; byId.containsKey(id); again++) {
                id = read.id() + " (" + again + ")";
            }
            byId.put(id, fields);
        }
        return byId;
    }

    private static void flatten(String path, Object value, Map<String, String> fields) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> flatten(path.isEmpty() ? key.toString() : path + "." + key, inner, fields));
        } else if (value instanceof List<?> list) {
            for (int at = 0; at < list.size(); at++) {
                flatten(path + "." + (at + 1), list.get(at), fields);
            }
        } else {
            fields.put(path, String.valueOf(value));
        }
    }

    private static void compare(
            Map<String, Map<String, String>> expected,
            Map<String, Map<String, String>> made,
            List<Difference> differences) {
        expected.forEach((id, fields) -> {
            if (!made.containsKey(id)) {
                differences.add(difference("case " + id, NOTHING));
            }
        });
        made.forEach((id, fields) -> {
            if (!expected.containsKey(id)) {
                differences.add(difference(NOTHING, "case " + id));
                return;
            }
            Map<String, String> wanted = expected.get(id);
            TreeSet<String> paths = new TreeSet<>(fields.keySet());
            paths.addAll(wanted.keySet());
            for (String path : paths) {
                String left = wanted.get(path);
                String right = fields.get(path);
                if (left == null || !left.equals(right)) {
                    differences.add(difference(side(path, left), side(path, right)));
                }
            }
        });
    }

    private static String side(String path, String value) {
        return value == null ? "no " + path : path + " " + value;
    }

    private static Difference difference(String expected, String actual) {
        return new Difference(expected, actual, List.of(), List.of());
    }
}
