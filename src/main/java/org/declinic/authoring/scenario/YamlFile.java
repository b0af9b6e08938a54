package org.declinic.authoring.scenario;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** A YAML file as a tree in which every word has its place, and what is wrong with it. */
final class YamlFile {

    /** Ten thousand scenarios; what is larger is no scenario file. */
    private static final int MOST_BYTES = 4 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path path;
    private final List<Finding> findings = new ArrayList<>();

    YamlFile(Path path) {
        this.path = path;
    }

    /** The tree, or empty when there is none, or when something is wrong with it that no reader can see. */
    Optional<Node> read() {
        try {
            if (Files.size(path) > MOST_BYTES) {
                wrong(whole(), Code.TOO_LARGE, "the file is larger than " + (MOST_BYTES >> 20) + " MB");
                return Optional.empty();
            }
            return parse(Files.readString(path).replace(BYTE_ORDER_MARK, ""));
        } catch (CharacterCodingException e) {
            wrong(whole(), Code.NOT_UTF_8, "the file is not in UTF-8; save it as UTF-8");
        } catch (IOException e) {
            String why = e instanceof AccessDeniedException ? "access is denied" : e.getMessage();
            wrong(whole(), Code.UNREADABLE, "the file cannot be read: " + why);
        } catch (MarkedYAMLException e) {
            wrong(e.getProblemMark() == null ? whole() : place(e.getProblemMark()), Code.SYNTAX, e.getProblem());
        } catch (ReaderException e) {
            wrong(whole(), Code.SYNTAX, String.format("YAML does not allow the character U+%04X", e.getCodePoint()));
        } catch (YAMLException e) {
            wrong(whole(), Code.SYNTAX, e.getMessage());
        }
        return Optional.empty();
    }

    /** Aliases are looked for before the tree is made, which they could make very large. */
    private Optional<Node> parse(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_BYTES);
        Yaml yaml = new Yaml(options);
        for (Event event : yaml.parse(new StringReader(text))) {
            if (event instanceof AliasEvent) {
                wrong(
                        place(event.getStartMark()),
                        Code.YAML_ALIAS,
                        "YAML aliases are not supported; write the value out");
            }
        }
        if (!findings.isEmpty()) {
            return Optional.empty();
        }
        Optional<Node> root = Optional.ofNullable(yaml.compose(new StringReader(text)));
        root.ifPresentOrElse(this::checkKeys, () -> wrong(whole(), Code.EMPTY_FILE, "the file holds no scenario"));
        return root.filter(tree -> findings.isEmpty());
    }

    private void checkKeys(Node node) {
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(this::checkKeys);
        } else if (node instanceof MappingNode mapping) {
            Set<String> seen = new HashSet<>();
            for (NodeTuple tuple : mapping.getValue()) {
                if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                    wrong(tuple.getKeyNode(), Code.WRONG_TYPE, "a key must be a single word");
                } else if (!seen.add(key.getValue())) {
                    wrong(key, Code.DUPLICATE_KEY, "the key '" + key.getValue() + "' stands twice");
                }
                checkKeys(tuple.getValueNode());
            }
        }
    }

    Place whole() {
        return Place.of(path.toString());
    }

    Place place(Node node) {
        return place(node.getStartMark());
    }

    private Place place(Mark mark) {
        return new Place(path.toString(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    void wrong(Node node, Code code, String message) {
        wrong(place(node), code, message);
    }

    void wrong(Place place, Code code, String message) {
        add(Finding.at(place, code, message));
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /** How many times something was wrong so far. */
    int mistakes() {
        return findings.size();
    }

    /** All that is wrong, each mistake once, in order of places. */
    List<Finding> findings() {
        return findings.stream()
                .distinct()
                .sorted(comparing(Finding::place, comparingInt(Place::line).thenComparingInt(Place::column)))
                .toList();
    }
}
