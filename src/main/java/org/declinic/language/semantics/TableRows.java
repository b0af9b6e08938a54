package org.declinic.language.semantics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.facts.Initiator;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.tables.Cells;
import org.declinic.tables.KeyRange;
import org.declinic.tables.TableFile;
import org.declinic.tables.TableRow;
import org.declinic.text.DidYouMean;

/** Checks a table by the types that it is of: its columns, each cell, and its keys. */
final class TableRows {

    /** What a row may have beside the fields of its type. */
    private static final Set<String> OF_ANY_ROW = Set.of(
            TableRow.FROM,
            TableRow.TO,
            TableRow.INITIATED_BY,
            TableRow.CERTAINTY,
            TableRow.ORIGIN,
            TableRow.EDITION,
            "note");

    private final TableFile table;
    private final List<TableType> types;
    private final TreeSet<String> known = new TreeSet<>(OF_ANY_ROW);
    private final UnaryOperator<String> opened;
    private final Consumer<Finding> findings;

    /** Of a table; tells how the user can open those of a path. */
    TableRows(TableFile table, List<TableType> types, UnaryOperator<String> opened, Consumer<Finding> findings) {
        this.opened = opened;
        this.table = table;
        this.types = types;
        this.findings = findings;
        types.forEach(type -> known.addAll(type.columns().keySet()));
    }

    void check() {
        boolean namesColumns = known.stream().anyMatch(this::hasColumn);
        if (table.header().isEmpty()) {
            return; // what is wrong with it was said when it was read
        } else if (!namesColumns) {
            findings.accept(TableFile.noHeader(table.path()));
            return;
        }
        checkHeader();
        table.rows().forEach(this::checkCells);
        table.rows().forEach(this::checkRanges);
        types.stream()
                .collect(Collectors.toMap(type -> Set.copyOf(type.keys()), type -> type, (one, same) -> one))
                .values()
                .forEach(type -> TableKeys.check(table, type, opened, findings));
    }

    /** Whether there is a column of a name, if only with a slip in it. */
    private boolean hasColumn(String name) {
        return table.header().keySet().stream()
                .anyMatch(column -> column.equals(name)
                        || !known.contains(column)
                                && DidYouMean.nearest(column, List.of(name)).isPresent());
    }

    private void checkHeader() {
        table.header().forEach((column, at) -> {
            if (!known.contains(column)) {
                String near = DidYouMean.help(column, known);
                findings.accept(Finding.at(
                                new Place(table.path(), 1, at),
                                Code.UNKNOWN_COLUMN,
                                "there is no column '" + column + "'")
                        .help(near == null ? "the columns are " + String.join(", ", known) : near));
            }
        });
        types.stream()
                .flatMap(type -> type.keys().stream())
                .distinct()
                .filter(key -> !hasColumn(key))
                .forEach(key -> findings.accept(Finding.at(
                                new Place(table.path(), 1, 1),
                                Code.TABLE_HEADER,
                                "the table has no column '" + key + "'")
                        .help("add it: rows are looked up by it")));
    }

    private void checkCells(TableRow row) {
        row.cells()
                .keySet()
                .forEach(column -> written(column)
                        .filter(how -> !isGood(column, row.cells().get(column)))
                        .ifPresent(how -> wrong(row, column, how)));
        types.stream()
                .map(type -> type.keys().get(0))
                .distinct()
                .filter(key -> table.header().containsKey(key) && row.cell(key).isEmpty())
                .forEach(key -> findings.accept(Finding.at(row.place(key), Code.TABLE_CELL, "the row has no " + key)
                        .help("write it: rows are looked up by it")));
        Optional<String> from = row.cell(TableRow.FROM).filter(date -> isGood(TableRow.FROM, date));
        Optional<String> to = row.cell(TableRow.TO).filter(date -> isGood(TableRow.TO, date));
        if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
            wrong(row, TableRow.TO, "a day that is not before " + from.get());
        }
    }

    private void wrong(TableRow row, String column, String how) {
        findings.accept(Finding.at(
                        row.place(column),
                        Code.TABLE_CELL,
                        "the " + column + " cannot be '" + row.cells().get(column) + "'")
                .help("write " + how));
    }

    /** How the cells of a column are written; empty when they can be any text. */
    private Optional<String> written(String column) {
        return switch (column) {
            case TableRow.FROM, TableRow.TO -> Cells.written("LocalDate");
            case TableRow.INITIATED_BY ->
                Optional.of("one of "
                        + Stream.of(Initiator.values()).map(Initiator::name).collect(Collectors.joining(", ")));
            case TableRow.CERTAINTY -> Optional.of("a number above 0 and at most 1, of at most two decimals");
            default -> type(column).filter(type -> !type.equals("String")).flatMap(Cells::written);
        };
    }

    private boolean isGood(String column, String text) {
        return switch (column) {
            case TableRow.FROM, TableRow.TO -> Cells.value("LocalDate", text).isPresent();
            case TableRow.INITIATED_BY ->
                Stream.of(Initiator.values()).anyMatch(starter -> starter.name().equals(text));
            case TableRow.CERTAINTY ->
                Cells.value("BigDecimal", text)
                        .map(BigDecimal.class::cast)
                        .filter(value ->
                                value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0 && value.scale() <= 2)
                        .isPresent();
            default -> Cells.value(type(column).orElse("String"), text).isPresent();
        };
    }

    private Optional<String> type(String column) {
        return types.stream()
                .flatMap(type -> Stream.ofNullable(type.columns().get(column)))
                .findFirst();
    }

    private void checkRanges(TableRow row) {
        types.stream()
                .flatMap(type -> type.keys().stream())
                .distinct()
                .forEach(key -> row.cell(key)
                        .flatMap(KeyRange::of)
                        .filter(range -> !range.isForward())
                        .ifPresent(range -> wrong(
                                row,
                                key,
                                "the smaller number first, and both with as many digits, such as 0100-0199")));
    }
}
