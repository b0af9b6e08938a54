package org.declinic.language.semantics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.tables.Cells;
import org.declinic.tables.KeyRange;
import org.declinic.tables.TableFile;
import org.declinic.tables.TableRow;
import org.declinic.text.PlainName;

/** Finds rows of a type that would be found by the same key on the same day. */
final class TableKeys {

    private static final String ANY = "*";

    private final TableType type;

    /** The column whose cells may be ranges, or lists of names. */
    private final int column;

    private TableKeys(TableType type) {
        this.type = type;
        this.column = type.names() ? 0 : type.keys().size() - 1;
    }

    /** A row, and what it is found by. */
    private record Found(String key, TableRow row) {

        /** Whether both are found by some key, and neither says it more exactly. */
        boolean competesWith(Found other) {
            Optional<KeyRange> range = KeyRange.of(key);
            Optional<KeyRange> others = KeyRange.of(other.key);
            return key.equals(other.key)
                    || range.isPresent() && others.isPresent() && range.get().competesWith(others.get());
        }

        /** Whether each key of the other, or the other's first, finds this row where the other is not there. */
        boolean isWiderThan(Found other) {
            String first = KeyRange.of(other.key).map(KeyRange::first).orElse(other.key);
            if (key.equals(other.key)) {
                return row.cell(TableRow.INITIATED_BY).isEmpty()
                        && other.row.cell(TableRow.INITIATED_BY).isPresent();
            }
            return KeyRange.of(key).map(range -> range.holds(first)).orElse(false)
                    || key.endsWith(ANY) && first.startsWith(key.substring(0, key.length() - ANY.length()));
        }
    }

    /** Says of rows on top of the program's own that they take the place of some of those, since they are more exact. */
    static void checkOnTop(TableType type, Predicate<TableFile> own, Consumer<Finding> findings) {
        TableKeys keys = new TableKeys(type);
        List<Found> ofProgram = type.tables().stream()
                .filter(own)
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> keys.found(row).stream())
                .toList();
        type.tables().stream()
                .filter(own.negate())
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> keys.found(row).stream())
                .forEach(found -> ofProgram.stream()
                        .filter(other -> keys.keysOf(other, "", "").equals(keys.keysOf(found, "", ""))
                                && overlap(other.row, found.row)
                                && other.isWiderThan(found))
                        .findFirst()
                        .ifPresent(other -> findings.accept(Finding.at(
                                        found.row.place(type.keys().get(keys.column)),
                                        Code.OVERRULES,
                                        "this is more exact than " + other.row.shown()
                                                + " of the program's own, and takes its place")
                                .help("remove it, or let a rule speak for or against a cause"))));
    }

    /** Looks over all tables of a type up to one, so that a key which stands twice is said once. */
    static void check(TableFile table, TableType type, UnaryOperator<String> opened, Consumer<Finding> findings) {
        TableKeys keys = new TableKeys(type);
        Map<List<String>, List<Found>> seen = new HashMap<>();
        for (TableFile each : type.tables().subList(0, type.tables().indexOf(table) + 1)) {
            for (TableRow row : each.rows()) {
                for (Found found : keys.found(row)) {
                    List<Found> before = seen.computeIfAbsent(keys.beside(found), first -> new ArrayList<>());
                    if (each == table) {
                        before.stream()
                                .filter(other -> overlap(other.row, row) && other.competesWith(found))
                                .findFirst()
                                .ifPresent(other -> findings.accept(keys.twice(found, other, opened)));
                    }
                    before.add(found);
                }
            }
        }
    }

    private List<Found> found(TableRow row) {
        String cell = row.cell(type.keys().get(column)).orElse("");
        return type.names()
                ? Stream.of(cell.split("\\|"))
                        .map(PlainName::of)
                        .distinct()
                        .map(name -> new Found(name, row))
                        .toList()
                : List.of(new Found(cell, row));
    }

    /** What competing rows have in common; ranges stand beside all other ranges. */
    private List<String> beside(Found found) {
        return keysOf(found, KeyRange.of(found.key).map(range -> "").orElse(found.key));
    }

    private List<String> keysOf(Found found, String key) {
        return keysOf(found, key, found.row.cell(TableRow.INITIATED_BY).orElse(""));
    }

    private List<String> keysOf(Found found, String key, String starter) {
        List<String> keys = new ArrayList<>();
        type.keys().forEach(each -> keys.add(found.row.cell(each).orElse("")));
        keys.add(starter);
        keys.set(column, key);
        return keys;
    }

    private Finding twice(Found found, Found other, UnaryOperator<String> opened) {
        String stands = found.key.equals(other.key) ? " stands also in " : " stands in part also in ";
        return Finding.at(
                        found.row.place(type.keys().get(column)),
                        Code.DUPLICATE_KEY,
                        String.join(" ", keysOf(found, found.key)).strip() + stands + opened.apply(other.row.file())
                                + ":" + other.row.line())
                .help(
                        type.tables().stream().anyMatch(table -> table.header().containsKey(TableRow.TO))
                                ? "keep one of them, or let the one end, in its column to, before the other begins, in from"
                                : "keep one of them");
    }

    private static boolean overlap(TableRow one, TableRow other) {
        return !endsBefore(one, other) && !endsBefore(other, one);
    }

    private static boolean endsBefore(TableRow one, TableRow other) {
        Optional<LocalDate> end = day(one, TableRow.TO);
        Optional<LocalDate> start = day(other, TableRow.FROM);
        return end.isPresent() && start.isPresent() && end.get().isBefore(start.get());
    }

    private static Optional<LocalDate> day(TableRow row, String column) {
        return row.cell(column).flatMap(text -> Cells.value("LocalDate", text)).map(LocalDate.class::cast);
    }
}
