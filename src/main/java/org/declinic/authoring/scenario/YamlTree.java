package org.declinic.authoring.scenario;

import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.cases.casefile.YamlMistake;
import org.declinic.finding.Code;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** The tree of a text, and what is wrong with it that no reader of the tree can see. */
record YamlTree(YamlFile file, String text) {

    private static final Pattern LOST = Pattern.compile("^([^\"'#]*\\p{L} +)#\\d");

    /** The tree, or empty when there is none, or when something is wrong with it. */
    Optional<Node> read() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(YamlFile.MOST_BYTES);
        Yaml yaml = new Yaml(options);
        try {
            for (Event event : yaml.parse(new StringReader(text))) {
                check(event);
            }
            checkComments();
            if (file.mistakes() > 0) {
                return Optional.empty();
            }
            Optional<Node> root = Optional.ofNullable(yaml.compose(new StringReader(text)));
            root.ifPresentOrElse(
                    this::checkKeys, () -> file.wrong(file.whole(), Code.EMPTY_FILE, "the file holds no scenario"));
            return root.filter(tree -> file.mistakes() == 0);
        } catch (MarkedYAMLException e) {
            if (e.getProblemMark() == null) {
                file.wrong(file.whole(), Code.SYNTAX, e.getProblem());
            } else {
                file.replace(YamlMistake.of(text, e, file::place));
            }
        } catch (ReaderException e) {
            String character = String.format("YAML does not allow the character U+%04X", e.getCodePoint());
            long before = text.codePoints().takeWhile(StreamReader::isPrintable).count();
            file.wrong(file.placeBehind((int) before), Code.SYNTAX, character);
        } catch (YAMLException e) {
            file.wrong(file.whole(), Code.SYNTAX, e.getMessage());
        }
        return Optional.empty();
    }

    /** Aliases are looked for before the tree is made, which they could make very large. */
    private void check(Event event) {
        if (event instanceof AliasEvent) {
            file.wrong(
                    file.place(event.getStartMark()),
                    Code.YAML_ALIAS,
                    "YAML aliases are not supported; write the value out");
        } else if (event instanceof ScalarEvent scalar && (scalar.getAnchor() != null || scalar.getTag() != null)) {
            String sign = scalar.getAnchor() != null ? "&" : "!";
            file.wrong(
                    file.place(event.getStartMark()), Code.SYNTAX, "a text that begins with " + sign + " needs quotes");
        }
    }

    /** Of {@code Card #5 is new}, all but the first word would be lost without a word. */
    private void checkComments() {
        List<String> lines = text.lines().toList();
        for (int line = 1; line <= lines.size(); line++) {
            Matcher lost = LOST.matcher(lines.get(line - 1));
            if (lost.find()) {
                file.wrong(
                        file.place(line, lost.end(1) + 1),
                        Code.SYNTAX,
                        "a # after a space begins a comment; put quotes around a text with it, or a space behind it");
            }
        }
    }

    private void checkKeys(Node node) {
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(this::checkKeys);
        } else if (node instanceof MappingNode mapping) {
            file.note(mapping);
            Set<String> seen = new HashSet<>();
            for (NodeTuple tuple : mapping.getValue()) {
                if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                    file.wrong(tuple.getKeyNode(), Code.WRONG_TYPE, "a key must be a single word");
                } else if (!seen.add(key.getValue())) {
                    file.wrong(key, Code.DUPLICATE_KEY, "the key '" + key.getValue() + "' stands twice");
                }
                checkKeys(tuple.getValueNode());
            }
        }
    }
}
