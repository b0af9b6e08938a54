package org.declinic.cases.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.cases.casefile.CsvCells.Cell;
import org.declinic.facts.FactTypes;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.values.Property;

/**
 * The columns of a table, such as {@code id}, {@code CheckoutAttempt.total} or {@code PriorAttempt.2.outcome}.
 *
 * @param columns in their order
 * @param mistakes columns that name nothing
 */
record CsvHeader(List<Column> columns, List<Finding> mistakes) {

    /**
     * Where the cells of a column go.
     *
     * @param type the fact type, or {@code null} for a key of the case itself
     * @param number which fact of the type, from 1
     * @param field the field, or the key
     * @param isList whether a cell holds several values
     */
    record Column(String type, int number, String field, boolean isList) {}

    private static final Pattern DOTTED = Pattern.compile("(\\w+)\\.(?:([1-9]\\d{0,3})\\.)?(\\w+)");
    private static final String DELIMITERS = ";\t|,";
    private static final String ID = "id";
    private static final String CONFIRMED = "confirmed";
    private static final List<String> KEYS = List.of(ID, "now", CONFIRMED);

    static CsvHeader of(List<Cell> cells, FactTypes types) {
        CsvHeader header = new CsvHeader(new ArrayList<>(), new ArrayList<>());
        cells.forEach(cell -> header.add(cell, types));
        return header;
    }

    /** Columns that may name any types and fields; a cell of theirs may hold several values. */
    static CsvHeader asWritten(List<Cell> cells) {
        return new CsvHeader(
                cells.stream()
                        .map(cell -> DOTTED.matcher(cell.text()))
                        .map(dotted -> dotted.matches()
                                ? new Column(dotted.group(1), number(dotted), dotted.group(3), true)
                                : new Column(null, 0, ID, false))
                        .toList(),
                List.of());
    }

    /** Columns of another system: each names a field of the row. */
    static CsvHeader ofRecords(List<Cell> cells, char delimiter) {
        CsvHeader header = new CsvHeader(new ArrayList<>(), new ArrayList<>());
        for (Cell cell : cells) {
            Column column = new Column(null, 0, cell.text(), false);
            if (!cell.text().isEmpty() && header.columns.contains(column)) {
                String message = "the column '" + cell.text() + "' stands twice";
                header.mistakes.add(Finding.at(cell.place(), Code.DUPLICATE_KEY, message));
            }
            header.columns.add(column);
        }
        otherDelimiter(cells, delimiter)
                .ifPresent(other -> header.mistakes.add(
                        Finding.at(cells.get(0).place(), Code.UNREADABLE, "the header has one column")
                                .help("its names seem to be separated in another way: add " + option(other))));
        return header;
    }

    /** What seems to stand between the cells where the header is one. */
    static Optional<Character> otherDelimiter(List<Cell> cells, char delimiter) {
        return cells.size() != 1
                ? Optional.empty()
                : DELIMITERS
                        .chars()
                        .filter(other ->
                                other != delimiter && cells.get(0).text().indexOf(other) >= 0)
                        .mapToObj(other -> (char) other)
                        .findFirst();
    }

    /** How a delimiter is named to the program. */
    static String option(char delimiter) {
        return "--delimiter '" + (delimiter == '\t' ? "\\t" : delimiter) + "'";
    }

    private static int number(Matcher dotted) {
        return dotted.group(2) == null ? 1 : Integer.parseInt(dotted.group(2));
    }

    private void add(Cell cell, FactTypes types) {
        Matcher dotted = DOTTED.matcher(cell.text());
        if (!dotted.matches()) {
            if (KEYS.contains(cell.text())) {
                columns.add(new Column(null, 0, cell.text(), cell.text().equals(CONFIRMED)));
            } else {
                wrong(
                        cell,
                        Code.UNKNOWN_FIELD,
                        "a column is id, now, confirmed or Type.field, not '" + cell.text() + "'",
                        cell.text(),
                        KEYS);
            }
            return;
        }
        String type = dotted.group(1);
        Optional<Class<?>> known = types.find(type);
        if (known.isEmpty()) {
            wrong(cell, Code.UNKNOWN_FACT_TYPE, "there is no fact type '" + type + "'", type, types.names());
            return;
        }
        Optional<Property> field = Property.field(known.get(), dotted.group(3));
        if (field.isEmpty()) {
            wrong(
                    cell,
                    Code.UNKNOWN_FIELD,
                    type + " has no field '" + dotted.group(3) + "'",
                    dotted.group(3),
                    Property.allOf(known.get()).stream().map(Property::name).toList());
            return;
        }
        boolean isList = Collection.class.isAssignableFrom(field.get().type());
        Column column = new Column(type, number(dotted), dotted.group(3), isList);
        if (columns.contains(column)) {
            wrong(cell, Code.DUPLICATE_KEY, "the column '" + cell.text() + "' stands twice", cell.text(), List.of());
        }
        columns.add(column);
    }

    private void wrong(Cell cell, Code code, String message, String word, Collection<String> known) {
        mistakes.add(Finding.at(cell.place(), code, message, word, known));
    }
}
