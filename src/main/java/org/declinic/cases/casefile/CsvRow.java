package org.declinic.cases.casefile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TreeTraversingParser;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.declinic.cases.casefile.CsvCells.Cell;
import org.declinic.cases.casefile.CsvHeader.Column;
import org.declinic.finding.Place;

/** A row as the tree of a case, and where in the file each value of the tree stands. */
record CsvRow(ObjectNode tree, Place start, Map<String, Place> places) {

    private static final String LIST_SEPARATOR = "\\|";

    /** Where one fact of the row is in the tree. */
    private record Slot(ObjectNode fact, String path) {}

    /** Cells that are blank are unknown; so is a fact whose cells are all blank. */
    static CsvRow of(List<Column> columns, List<Cell> cells) {
        CsvRow row =
                new CsvRow(JsonNodeFactory.instance.objectNode(), cells.get(0).place(), new HashMap<>());
        ObjectNode facts = row.tree.putObject("facts");
        Map<String, Slot> slots = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            Column column = columns.get(i);
            if (cells.get(i).text().isEmpty()) {
                continue;
            }
            Slot slot = column.type() == null
                    ? new Slot(row.tree, "/")
                    : slots.computeIfAbsent(column.type() + column.number(), fact -> newSlot(facts, column.type()));
            put(slot.fact, column, cells.get(i).text());
            row.places.put(slot.path + column.field(), cells.get(i).place());
        }
        return row;
    }

    private static Slot newSlot(ObjectNode facts, String type) {
        ArrayNode ofType = facts.withArrayProperty(type);
        return new Slot(ofType.addObject(), "/facts/" + type + "/" + (ofType.size() - 1) + "/");
    }

    JsonParser parser() {
        return new TreeTraversingParser(tree);
    }

    Place place(JsonParser parser) {
        return places.getOrDefault(parser.getParsingContext().pathAsPointer().toString(), start);
    }

    /** The values of a cell that holds several. */
    static List<String> listed(String text) {
        return Arrays.stream(text.split(LIST_SEPARATOR)).map(String::strip).toList();
    }

    private static void put(ObjectNode fact, Column column, String text) {
        if (column.isList()) {
            listed(text).forEach(fact.putArray(column.field())::add);
        } else {
            fact.put(column.field(), text);
        }
    }
}
