package org.declinic.authoring.scenario;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.casefile.CaseReader;
import org.declinic.cases.casefile.CaseSink;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The case of a scenario, as JSON with a word a line, so that a mistake in a line is one at that word's place. */
final class MergedCase {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");

    private final YamlFile file;
    private final Place scenario;
    private final StringBuilder json = new StringBuilder();
    private final List<Place> lines = new ArrayList<>();

    MergedCase(YamlFile file, Place scenario, Node merged) {
        this.file = file;
        this.scenario = scenario;
        write(merged);
        lines.set(0, scenario);
    }

    /** The case, or empty when something is wrong with it, which the file is told. */
    Optional<Case> read(CaseReader reader) {
        List<Case> cases = new ArrayList<>();
        reader.read(
                new ByteArrayInputStream(json.toString().getBytes(StandardCharsets.UTF_8)), "scenario", new CaseSink() {
                    @Override
                    public void accept(Case read) {
                        cases.add(read);
                    }

                    @Override
                    public void reject(List<Finding> findings) {
                        findings.forEach(finding -> file.add(atItsPlace(finding)));
                    }
                });
        return cases.stream().findFirst();
    }

    private Finding atItsPlace(Finding found) {
        int line = found.place().line();
        Place place = line > 0 && line <= lines.size() ? lines.get(line - 1) : scenario;
        return Finding.at(place, found.kind(), found.message()).help(found.help());
    }

    String json() {
        return json.toString();
    }

    private void write(Node node) {
        if (node instanceof MappingNode object) {
            line("{", node);
            String separator = "";
            for (NodeTuple field : object.getValue()) {
                line(separator + quoted(MergePatch.key(field)) + ":", field.getKeyNode());
                write(field.getValueNode());
                separator = ",";
            }
            line("}", node);
        } else if (node instanceof SequenceNode list) {
            line("[", node);
            for (int i = 0; i < list.getValue().size(); i++) {
                if (i > 0) {
                    line(",", node);
                }
                write(list.getValue().get(i));
            }
            line("]", node);
        } else {
            line(value((ScalarNode) node), node);
        }
    }

    private void line(String word, Node node) {
        json.append(word).append('\n');
        lines.add(file.place(node));
    }

    /** As case files in YAML are read: {@code yes} and {@code 0x1F} without quotes are texts. */
    private static String value(ScalarNode scalar) {
        String text = scalar.getValue();
        if (Part.isNull(scalar)) {
            return "null";
        }
        boolean isText = !Part.isPlain(scalar) || scalar.getTag().equals(Tag.STR);
        if (!isText && (NUMBER.matcher(text).matches() || text.equals("true") || text.equals("false"))) {
            return text;
        }
        return quoted(text);
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
