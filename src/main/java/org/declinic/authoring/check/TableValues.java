package org.declinic.authoring.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.language.semantics.Demanded;
import org.declinic.language.semantics.Rule;
import org.declinic.language.semantics.TableType;
import org.declinic.tables.TableFile;
import org.declinic.tables.TableRow;
import org.declinic.text.DidYouMean;
import org.declinic.text.RuleHeader;

/** Finds what in a table is of no use to its rules, rests on nothing, or was changed by a spreadsheet. */
final class TableValues {

    /** What spreadsheets make of codes: 1E5 and 05-Mar were digits and a letter, or two numbers. */
    private static final Pattern EATEN =
            Pattern.compile("\\d+([.,]\\d+)?[eE][+]?\\d+|\\d{1,2}-[A-Z][a-z]{2}|[A-Z][a-z]{2}-\\d{1,2}|\\d+[.,]0+");

    private final List<Rule> rules;
    private final Consumer<Finding> findings;

    private TableValues(List<Rule> rules, Consumer<Finding> findings) {
        this.rules = rules;
        this.findings = findings;
    }

    static void check(List<Rule> rules, List<TableType> tables, Consumer<Finding> findings) {
        TableValues check = new TableValues(rules, findings);
        tables.forEach(type -> {
            Map<String, Set<String>> demanded = check.demandedForCauses(type);
            type.tables().forEach(table -> {
                check.checkDemanded(table, demanded);
                check.checkCertainties(table, demanded);
            });
            check.checkMisspelt(type, demanded.keySet());
        });
        tables.stream().flatMap(type -> type.tables().stream()).distinct().forEach(table -> {
            check.checkSources(table);
            tables.stream()
                    .filter(type -> type.tables().contains(table))
                    .flatMap(type -> type.keys().stream())
                    .distinct()
                    .forEach(key -> check.checkKey(table, key));
        });
    }

    /** What the rules about causes demand of the columns of a type: all that means something there. */
    private Map<String, Set<String>> demandedForCauses(TableType type) {
        Map<String, Set<String>> demanded = new TreeMap<>();
        for (String column : type.columns().keySet()) {
            List<Rule> demanding = rules.stream()
                    .filter(rule -> !Demanded.texts(rule, type.name(), column).isEmpty())
                    .toList();
            if (demanding.stream()
                    .anyMatch(rule -> rule.annotation(RuleHeader.CAUSE).isPresent())) {
                demanded.put(column, demanded(type, column));
            }
        }
        return demanded;
    }

    private void checkDemanded(TableFile table, Map<String, Set<String>> demanded) {
        for (TableRow row : table.rows()) {
            demanded.forEach((column, known) -> row.cell(column)
                    .filter(text -> !known.contains(text))
                    .ifPresent(text -> {
                        String near = DidYouMean.help(text, known);
                        findings.accept(Finding.at(
                                        row.place(column),
                                        Code.UNKNOWN_VALUE,
                                        "no rule asks for the " + column + " '" + text + "'")
                                .help(near == null ? "write a rule that does" : near));
                    }));
        }
    }

    /** In other columns rules may ask for some of the values only: then a word that is nearly one of them, and stands once. */
    private void checkMisspelt(TableType type, Set<String> checked) {
        Set<String> columns = new TreeSet<>(type.columns().keySet());
        columns.removeAll(checked);
        columns.removeAll(type.keys());
        for (String column : columns) {
            Set<String> known = demanded(type, column);
            Map<String, List<TableRow>> written = type.tables().stream()
                    .flatMap(table -> table.rows().stream())
                    .filter(row -> row.cell(column).isPresent())
                    .collect(Collectors.groupingBy(row -> row.cell(column).get()));
            written.forEach((text, rows) -> {
                String near = DidYouMean.help(text, known);
                if (rows.size() == 1 && near != null && !known.contains(text)) {
                    findings.accept(Finding.at(
                                    rows.get(0).place(column),
                                    Code.UNKNOWN_VALUE,
                                    "no rule asks for the " + column + " '" + text + "'")
                            .help(near));
                }
            });
        }
    }

    private Set<String> demanded(TableType type, String column) {
        return rules.stream()
                .flatMap(rule -> Demanded.texts(rule, type.name(), column).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of a row that gives a reason for a cause, the certainty is that of the row. */
    private void checkCertainties(TableFile table, Map<String, Set<String>> demanded) {
        table.rows().stream()
                .filter(row -> row.cell(TableRow.CERTAINTY).isEmpty()
                        && demanded.entrySet().stream()
                                .anyMatch(column -> row.cell(column.getKey())
                                        .filter(text -> column.getValue().contains(text))
                                        .isPresent()))
                .forEach(row -> findings.accept(Finding.at(
                                row.place(TableRow.CERTAINTY), Code.TABLE_CELL, "the row has no " + TableRow.CERTAINTY)
                        .help("write a number above 0 and at most 1, of at most two decimals")));
    }

    private void checkKey(TableFile table, String key) {
        Map<Integer, List<String>> withZeros = table.rows().stream()
                .flatMap(row -> row.cell(key).stream())
                .filter(code -> code.matches("0\\d+"))
                .collect(Collectors.groupingBy(String::length));
        for (TableRow row : table.rows()) {
            row.cell(key).ifPresent(code -> checkKey(row, key, code, withZeros));
        }
    }

    private void checkKey(TableRow row, String key, String code, Map<Integer, List<String>> withZeros) {
        if (EATEN.matcher(code).matches()) {
            findings.accept(Finding.at(
                            row.place(key), Code.EATEN_CODE, "a spreadsheet may have made '" + code + "' of the " + key)
                    .help("write it anew, with the column formatted as text"));
        } else if (code.matches("\\d+") && withZeros.keySet().stream().anyMatch(length -> length > code.length())) {
            findings.accept(Finding.at(
                            row.place(key),
                            Code.EATEN_CODE,
                            "a spreadsheet may have eaten the zeros before '" + code + "'")
                    .help("write as many digits as in the other rows, with the column formatted as text"));
        }
    }

    private void checkSources(TableFile table) {
        if (!table.header().containsKey(TableRow.CERTAINTY)) {
            return;
        }
        if (!table.header().containsKey(TableRow.ORIGIN)) {
            findings.accept(Finding.at(
                            new Place(table.path(), 1, 1),
                            Code.MISSING_SOURCE,
                            "the table has no column " + TableRow.ORIGIN)
                    .help("add it, with the key of its source in each row"));
            return;
        }
        table.rows().stream()
                .filter(row -> row.cell(TableRow.ORIGIN).isEmpty())
                .forEach(row -> findings.accept(
                        Finding.at(row.place(TableRow.ORIGIN), Code.MISSING_SOURCE, "the row has no " + TableRow.ORIGIN)
                                .help("write the key of the source that it rests on")));
    }
}
