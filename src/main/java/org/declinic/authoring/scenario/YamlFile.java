package org.declinic.authoring.scenario;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** A YAML file as a tree in which every word has its place, and what is wrong with it. */
final class YamlFile {

    /** Ten thousand scenarios; what is larger is no scenario file. */
    static final int MOST_BYTES = 4 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path path;
    private final List<Finding> findings = new ArrayList<>();
    private final KeySlips keys = new KeySlips();
    private String text = "";

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
            text = Files.readString(path).replace(BYTE_ORDER_MARK, "");
            return new YamlTree(this, text).read();
        } catch (CharacterCodingException e) {
            wrong(whole(), Code.NOT_UTF_8, "the file is not in UTF-8; save it as UTF-8");
        } catch (IOException e) {
            String why = e instanceof AccessDeniedException ? "access is denied" : e.getMessage();
            wrong(whole(), Code.UNREADABLE, "the file cannot be read: " + why);
        }
        return Optional.empty();
    }

    /** The place behind some characters. */
    Place placeBehind(int characters) {
        String before = text.substring(0, text.offsetByCodePoints(0, characters));
        int line = (int) before.chars().filter(each -> each == '\n').count() + 1;
        return place(line, before.length() - before.lastIndexOf('\n'));
    }

    Place whole() {
        return Place.of(path.toString());
    }

    Place place(Node node) {
        return place(node.getStartMark());
    }

    Place place(Mark mark) {
        return place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    Place place(int line, int column) {
        return new Place(path.toString(), line, column);
    }

    /** Notes where keys of an object may not be meant as such. */
    void note(MappingNode mapping) {
        keys.note(mapping, this::place);
    }

    void wrong(Node node, Code code, String message) {
        wrong(place(node), code, message);
    }

    void wrong(Place place, Code code, String message) {
        add(Finding.at(place, code, message));
    }

    /** A finding in place of others of the same place. */
    void replace(Finding finding) {
        findings.removeIf(other -> other.place().equals(finding.place()));
        add(finding);
    }

    void add(Finding finding) {
        keys.told(finding).ifPresent(findings::add);
    }

    /** What stands there on one line, empty where it is more, or nothing. */
    Optional<String> source(Node node) {
        int from = text.offsetByCodePoints(0, node.getStartMark().getIndex());
        int to = text.offsetByCodePoints(0, end(node).getIndex());
        return Optional.of(text.substring(from, to).strip())
                .filter(written -> written.length() > "{}".length() && written.indexOf('\n') < 0);
    }

    /** Where a node ends, of which a pair without braces in a list says too much. */
    private Mark end(Node node) {
        boolean isPair = node instanceof MappingNode pair
                && pair.getValue().size() == 1
                && text.codePointAt(
                                text.offsetByCodePoints(0, node.getStartMark().getIndex()))
                        != '{';
        return isPair ? end(((MappingNode) node).getValue().get(0).getValueNode()) : node.getEndMark();
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
