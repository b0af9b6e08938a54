package org.declinic.authoring.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A part of a YAML file, asked for what it should hold. What it does not hold becomes a finding at its place. */
record Part(YamlFile file, Node node) {

    Place place() {
        return file.place(node);
    }

    boolean isNull() {
        return isNull(node);
    }

    /** An empty, a {@code ~} or a {@code null} without quotes. */
    static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar
                && isPlain(scalar)
                && scalar.getTag().equals(Tag.NULL);
    }

    static boolean isPlain(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.PLAIN;
    }

    boolean isEmptyList() {
        return node instanceof SequenceNode list && list.getValue().isEmpty();
    }

    /** The values of an object by their keys; a key that is not known is a mistake. */
    Map<String, Part> fields(String what, List<String> known) {
        Map<String, Part> fields = new LinkedHashMap<>();
        eachField(what, (key, value) -> {
            if (known.contains(key.text())) {
                fields.put(key.text(), value);
            } else {
                key.wrong(Code.UNKNOWN_FIELD, what + " has no key '" + key.text() + "'", key.text(), known);
            }
        });
        return fields;
    }

    /** Every key and value of an object. */
    void eachField(String what, BiConsumer<Part, Part> field) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                field.accept(new Part(file, tuple.getKeyNode()), new Part(file, tuple.getValueNode()));
            }
        } else {
            wrong(Code.WRONG_TYPE, what + " must be keys, each with its value");
        }
    }

    boolean isObject() {
        return node instanceof MappingNode;
    }

    /** The elements of a list, or a single value as a list of one. */
    List<Part> elements() {
        return node instanceof SequenceNode list
                ? list.getValue().stream().map(each -> new Part(file, each)).toList()
                : List.of(this);
    }

    /** The text of a single value. */
    Optional<String> single(String what) {
        if (node instanceof ScalarNode && !isNull()) {
            return Optional.of(text());
        }
        wrong(Code.WRONG_TYPE, what + " must be a single value");
        return Optional.empty();
    }

    /** Every text of a list, or the one text that stands in its place. */
    void eachText(String what, Consumer<Part> text) {
        elements().forEach(element -> element.single(what).ifPresent(found -> text.accept(element)));
    }

    /** The text of what is known to be a single value. */
    String text() {
        return ((ScalarNode) node).getValue();
    }

    void wrong(Code code, String message) {
        file.wrong(node, code, message);
    }

    void wrong(Code code, String message, String word, Iterable<String> known) {
        file.add(Finding.at(place(), code, message, word, known));
    }
}
