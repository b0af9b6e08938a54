package org.declinic.authoring.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Changes of a case, made on its tree, so that every word keeps its place in the file. */
final class MergePatch {

    private MergePatch() {}

    /**
     * JSON Merge Patch (RFC 7396): objects are merged, everything else is replaced. A null stays, and is read as
     * unknown, so that the name of what it takes away is read too.
     */
    static Node merge(Node old, Node patch) {
        if (!(old instanceof MappingNode oldFields) || !(patch instanceof MappingNode changes)) {
            return patch;
        }
        List<NodeTuple> merged = new ArrayList<>(oldFields.getValue());
        for (NodeTuple change : changes.getValue()) {
            Optional<NodeTuple> before = oldFields.getValue().stream()
                    .filter(field -> key(field).equals(key(change)))
                    .findFirst();
            Node value = before.map(field -> merge(field.getValueNode(), change.getValueNode()))
                    .orElse(change.getValueNode());
            before.ifPresent(merged::remove);
            merged.add(new NodeTuple(change.getKeyNode(), value));
        }
        return object(patch, merged);
    }

    /** The same for one field; nothing changes where there is no new value. */
    static Node merge(Node old, String field, Part value) {
        return value == null ? old : merge(old, object(value.node(), field, value.node()));
    }

    /** An object that stands where another node stands. */
    static MappingNode object(Node at, List<NodeTuple> fields) {
        return new MappingNode(Tag.MAP, true, fields, at.getStartMark(), at.getEndMark(), FlowStyle.BLOCK);
    }

    /** An object of one field, whose key stands where another node stands. */
    static MappingNode object(Node at, String key, Node value) {
        Node keyNode = new ScalarNode(Tag.STR, key, at.getStartMark(), at.getEndMark(), ScalarStyle.PLAIN);
        return object(at, List.of(new NodeTuple(keyNode, value)));
    }

    static String key(NodeTuple field) {
        return ((ScalarNode) field.getKeyNode()).getValue();
    }
}
