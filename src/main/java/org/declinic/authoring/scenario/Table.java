package org.declinic.authoring.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.declinic.finding.Code;
import org.yaml.snakeyaml.nodes.Node;

/** Variations of one scenario, a row each. The first row says what the cells of each column are. */
final class Table {

    /**
     * A variation.
     *
     * @param number from 1, below the row of names; 0 where there is no table
     * @param part where it stands
     * @param changes what it changes in the case
     * @param expect what it expects, by the keys of {@code expect}
     * @param expectNot what it does not expect
     */
    record Row(int number, Part part, Node changes, Map<String, Part> expect, Map<String, Part> expectNot) {

        /** The scenario itself, where it has no table. */
        static Row only(Part scenario) {
            return new Row(0, scenario, MergePatch.object(scenario.node(), List.of()), Map.of(), Map.of());
        }

        String suffix() {
            return number == 0 ? "" : ", row " + number;
        }
    }

    private static final Pattern FIELD = Pattern.compile("(\\w+)\\.(\\w+)");
    private static final String NOW = "now";
    private static final String NOT = "not ";
    private static final List<String> NAMES = Stream.concat(
                    Stream.of(NOW), ExpectedReader.KEYS.stream().flatMap(key -> Stream.of(key, NOT + key)))
            .toList();

    private final List<Part> columns;

    private Table(List<Part> columns) {
        this.columns = columns;
    }

    /** All rows that can be read. */
    static List<Row> rows(Part table) {
        List<Part> lines = table.elements();
        if (lines.size() < 2) {
            table.wrong(Code.WRONG_TYPE, "a table must be a row of names, and rows of cells");
            return List.of();
        }
        List<Part> columns = lines.get(0).elements();
        Set<String> seen = new HashSet<>();
        for (Part column : columns) {
            if (!isColumn(column)) {
                return List.of();
            }
            if (!seen.add(column.text())) {
                column.wrong(Code.DUPLICATE_KEY, "the column '" + column.text() + "' stands twice");
                return List.of();
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int number = 1; number < lines.size(); number++) {
            new Table(columns).row(number, lines.get(number)).ifPresent(rows::add);
        }
        return rows;
    }

    private static boolean isColumn(Part column) {
        Optional<String> name = column.single("the name of a column");
        if (name.isEmpty()) {
            return false;
        }
        if (!FIELD.matcher(name.get()).matches() && !NAMES.contains(name.get())) {
            if (name.get().contains(",")) {
                column.wrongWith(Code.WRONG_TYPE, "a row stands in brackets", "write [" + name.get() + "]");
                return false;
            }
            column.wrong(
                    Code.UNKNOWN_FIELD,
                    "a column is Type.field, now, a key of expect, or such a key after 'not', not '" + name.get() + "'",
                    name.get(),
                    NAMES);
            return false;
        }
        return true;
    }

    private Optional<Row> row(int number, Part part) {
        List<Part> cells = part.elements();
        if (cells.size() != columns.size()) {
            part.wrongWith(
                    Code.WRONG_CELLS,
                    "the row has " + cells.size() + " cells, and the row of names has " + columns.size(),
                    cells.size() > columns.size()
                            ? "a comma begins another cell: write 45.50 for 45,50, and a text with a comma in quotes"
                            : null);
            return Optional.empty();
        }
        Node changes = MergePatch.object(part.node(), List.of());
        Map<String, Part> expect = new LinkedHashMap<>();
        Map<String, Part> expectNot = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            Part cell = cells.get(i);
            String column = columns.get(i).text();
            Matcher field = FIELD.matcher(column);
            if (field.matches()) {
                changes = MergePatch.merge(changes, change(columns.get(i).node(), field, cell.node()));
            } else if (column.equals(NOW)) {
                changes = MergePatch.merge(changes, MergePatch.object(cell.node(), NOW, cell.node()));
            } else if (!cell.isNull() && column.startsWith(NOT)) {
                expectNot.put(column.substring(NOT.length()), cell);
            } else if (!cell.isNull()) {
                expect.put(column, cell);
            }
        }
        return Optional.of(new Row(number, part, changes, expect, expectNot));
    }

    private static Node change(Node column, Matcher field, Node cell) {
        Node fact = MergePatch.object(column, field.group(2), cell);
        return MergePatch.object(column, "facts", MergePatch.object(column, field.group(1), fact));
    }
}
