package org.declinic.cases.adapter;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A sample with what is somebody's own in it, written as the sample is: JSON in lines, a table, or forms. */
record PlantedSample(String adapter, Path file, char delimiter, List<JsonNode> records) {

    private static final List<JsonNode> OTHERS = List.of(
            JsonNodeFactory.instance.numberNode(4242424242424242L),
            JsonNodeFactory.instance.textNode("zoe.planted@example.org"),
            JsonNodeFactory.instance.arrayNode().add("zoe.planted@example.org"),
            JsonNodeFactory.instance.objectNode().put("email", "zoe.planted@example.org"));

    static List<PlantedSample> of(String adapter) {
        try {
            List<PlantedSample> all = new ArrayList<>();
            for (Path file : SampleRecords.files(adapter)) {
                List<JsonNode> planted = SampleRecords.in(file).stream()
                        .flatMap(record -> List.of(Planted.into(record), Planted.intoMore(record)).stream())
                        .toList();
                all.add(new PlantedSample(adapter, file, SampleRecords.delimiter(file), planted));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text(records);
    }

    /** The text once for each field of the first record, which is something else in it. */
    List<String> withFieldsOfOtherTypes() {
        List<String> texts = new ArrayList<>();
        for (JsonNode object : objects(records.get(0))) {
            for (String name : names(List.of(object))) {
                JsonNode was = object.get(name);
                ((ObjectNode) object).set(name, OTHERS.get(texts.size() % (isTable() ? 2 : OTHERS.size())));
                texts.add(text(records.subList(0, 1)));
                ((ObjectNode) object).set(name, was);
            }
        }
        return texts;
    }

    private static List<JsonNode> objects(JsonNode value) {
        List<JsonNode> all = new ArrayList<>();
        if (value.isObject()) {
            all.add(value);
        }
        value.forEach(each -> all.addAll(objects(each)));
        return all;
    }

    private boolean isTable() {
        return file.toString().endsWith(".csv") || isForm();
    }

    private boolean isForm() {
        try {
            return file.toString().endsWith(".txt") && Files.readString(file).indexOf('{') < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(List<JsonNode> all) {
        if (isForm()) {
            return all.stream().map(PlantedSample::form).collect(joining("\n", "", "\n"));
        }
        if (!isTable()) {
            return all.stream().map(JsonNode::toString).collect(joining("\n", "", "\n"));
        }
        Set<String> names = names(all);
        return row(names, delimiter)
                + all.stream()
                        .map(record -> row(
                                names.stream()
                                        .map(name -> record.path(name).asText())
                                        .toList(),
                                delimiter))
                        .collect(joining());
    }

    private static Set<String> names(List<JsonNode> all) {
        Set<String> names = new LinkedHashSet<>();
        all.forEach(record -> record.fieldNames().forEachRemaining(names::add));
        return names;
    }

    private static String row(Iterable<String> cells, char delimiter) {
        List<String> quoted = new ArrayList<>();
        cells.forEach(cell -> quoted.add('"' + cell.replace("\"", "\"\"") + '"'));
        return String.join(String.valueOf(delimiter), quoted) + "\n";
    }

    private static String form(JsonNode record) {
        return record.properties().stream()
                .filter(field -> field.getValue().isValueNode())
                .map(field ->
                        encoded(field.getKey()) + "=" + encoded(field.getValue().asText()))
                .collect(joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
