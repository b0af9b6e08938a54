package org.declinic.authoring.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.declinic.cases.casefile.Meant;
import org.declinic.cases.casefile.YamlText;
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

    /** Whether it is a single value without quotes that is one of some words, in capitals or not. */
    boolean isOneOf(Set<String> words) {
        return node instanceof ScalarNode scalar
                && isPlain(scalar)
                && words.contains(scalar.getValue().toLowerCase(Locale.ROOT));
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
                String help = Meant.help(key.text(), known);
                key.wrongWith(Code.UNKNOWN_FIELD, what + " has no key '" + key.text() + "'", help);
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
            boolean isPairs = node instanceof SequenceNode
                    && !elements().isEmpty()
                    && elements().stream().allMatch(Part::isObject);
            String help = isPairs ? "write the keys without brackets or dashes" : null;
            wrongWith(Code.WRONG_TYPE, what + " must be keys, each with its value", help);
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

    boolean isSingle() {
        return node instanceof ScalarNode && !isNull();
    }

    /** The text of a single value. */
    Optional<String> single(String what) {
        if (isSingle()) {
            return Optional.of(text());
        }
        String help = isNull()
                ? null
                : file.source(node)
                        .map(text -> "write " + YamlText.quoted(text) + " when it is a text")
                        .orElse(null);
        wrongWith(Code.WRONG_TYPE, what + " must be a single value", help);
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

    void wrongWith(Code code, String message, String help) {
        file.add(Finding.at(place(), code, message).help(help));
    }

    /** Of a key with its value in a list. */
    void wrongPair() {
        String help = file.source(node)
                .map(pair -> "write {" + pair.replaceAll("[{}]", "") + "}, or the lines without their dashes")
                .orElse(null);
        wrongWith(Code.WRONG_TYPE, "causes with their certainty are no list", help);
    }

    void wrong(Code code, String message, String word, Iterable<String> known) {
        file.add(Finding.at(place(), code, message, word, known));
    }
}
