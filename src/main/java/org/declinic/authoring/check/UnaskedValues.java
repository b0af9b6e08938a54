package org.declinic.authoring.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Demanded;
import org.declinic.language.semantics.Rule;
import org.declinic.language.semantics.TableType;
import org.declinic.tables.TableFile;
import org.declinic.tables.TableRow;
import org.declinic.text.DidYouMean;
import org.declinic.text.RuleHeader;

/** Finds what in a table is of no use to its rules. */
final class UnaskedValues implements RuleCheck {

    @Override
    public void check(Checked checked, Consumer<Finding> findings) {
        Consumer<Finding> inLine = checked.inLine(findings);
        List<Rule> rules = checked.set().rules();
        for (TableType type : checked.set().tables()) {
            Map<String, Set<String>> demanded = demandedForCauses(type, rules);
            for (TableFile table : type.tables()) {
                checkDemanded(table, demanded, inLine);
                checkCertainties(table, demanded, inLine);
            }
            checkMisspelt(type, demanded.keySet(), rules, inLine);
        }
    }

    /** What the rules about causes demand of the columns of a type: all that means something there. */
    private static Map<String, Set<String>> demandedForCauses(TableType type, List<Rule> rules) {
        Map<String, Set<String>> demanded = new TreeMap<>();
        for (String column : type.columns().keySet()) {
            List<Rule> demanding = rules.stream()
                    .filter(rule -> !Demanded.texts(rule, type.name(), column).isEmpty())
                    .toList();
            if (demanding.stream()
                    .anyMatch(rule -> rule.annotation(RuleHeader.CAUSE).isPresent())) {
                demanded.put(column, demanded(type, column, rules));
            }
        }
        return demanded;
    }

    private static void checkDemanded(TableFile table, Map<String, Set<String>> demanded, Consumer<Finding> findings) {
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
    private static void checkMisspelt(
            TableType type, Set<String> checked, List<Rule> rules, Consumer<Finding> findings) {
        Set<String> columns = new TreeSet<>(type.columns().keySet());
        columns.removeAll(checked);
        columns.removeAll(type.keys());
        for (String column : columns) {
            Set<String> known = demanded(type, column, rules);
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

    private static Set<String> demanded(TableType type, String column, List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> Demanded.texts(rule, type.name(), column).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of a row that gives a reason for a cause, the certainty is that of the row. */
    private static void checkCertainties(
            TableFile table, Map<String, Set<String>> demanded, Consumer<Finding> findings) {
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
}
