package org.declinic.authoring.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.declinic.cases.casefile.CutValue;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Keys that were not meant as such: what a comma cut off the value before them, and what is not indented. */
final class KeySlips {

    private static final Set<Code> UNKNOWN =
            Set.of(Code.UNKNOWN_FIELD, Code.UNKNOWN_FACT_TYPE, Code.UNKNOWN_CAUSE, Code.UNKNOWN_REMEDY);
    private static final Set<String> CODES = Set.of("cause", "causes", "plan", "withheld");
    private static final Set<String> TEXTS = Set.of("fires", "inconsistencies", "says");

    private final Map<Place, CutValue> cut = new HashMap<>();
    private final Map<Place, String> below = new HashMap<>();

    /** Notes which keys of an object may be such, by their places. */
    void note(MappingNode mapping, Function<Node, Place> place) {
        List<NodeTuple> tuples = mapping.getValue();
        boolean flow = mapping.getFlowStyle() == FlowStyle.FLOW;
        int first = 0;
        for (int at = 1; at < tuples.size(); at++) {
            Node key = tuples.get(at).getKeyNode();
            boolean isBare = isBare(tuples.get(at).getValueNode());
            if (!flow && isBare(tuples.get(at - 1).getValueNode())) {
                below.put(place.apply(key), text(tuples.get(at - 1).getKeyNode()));
            }
            if (!flow || !isBare) {
                first = at;
            } else if (tuples.get(first).getValueNode() instanceof ScalarNode value && !isBare(value)) {
                List<String> more = tuples.subList(first + 1, tuples.size()).stream()
                        .takeWhile(each -> isBare(each.getValueNode()))
                        .map(each -> text(each.getKeyNode()))
                        .toList();
                String field = text(tuples.get(first).getKeyNode());
                cut.put(place.apply(key), CutValue.of(field, value.getValue(), more, at == first + 1));
            }
        }
    }

    private static boolean isBare(Node value) {
        return value instanceof ScalarNode scalar
                && Part.isPlain(scalar)
                && scalar.getValue().isEmpty();
    }

    private static String text(Node key) {
        return key instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** What to say in place of a finding: of a key that is not known, what was meant; empty where that is said already. */
    Optional<Finding> told(Finding finding) {
        CutValue value = cut.get(finding.place());
        String above = below.get(finding.place());
        if (!UNKNOWN.contains(finding.kind())) {
            return Optional.of(finding);
        }
        if (value != null) {
            return Optional.of(Finding.at(finding.place(), Code.COMMA_IN_VALUE, value.message())
                            .help(help(value)))
                    .filter(any -> value.isFirst());
        }
        return Optional.of(
                above == null ? finding : finding.help("indent it further when it belongs to '" + above + "'"));
    }

    private static String help(CutValue value) {
        String list = "write " + value.field() + ": [" + value.value() + "]";
        return CODES.contains(value.field())
                ? list
                : TEXTS.contains(value.field()) ? list + " for several, or " + value.help() : value.help();
    }
}
