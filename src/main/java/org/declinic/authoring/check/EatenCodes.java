package org.declinic.authoring.check;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.TableType;
import org.declinic.tables.TableFile;
import org.declinic.tables.TableRow;

/** Finds codes in tables that a spreadsheet may have changed. */
final class EatenCodes implements RuleCheck {

    /** What spreadsheets make of codes: 1E5 and 05-Mar were digits and a letter, or two numbers. */
    private static final Pattern EATEN =
            Pattern.compile("\\d+([.,]\\d+)?[eE][+]?\\d+|\\d{1,2}-[A-Z][a-z]{2}|[A-Z][a-z]{2}-\\d{1,2}|\\d+[.,]0+");

    @Override
    public void check(Checked rules, Consumer<Finding> findings) {
        List<TableType> types = rules.set().tables();
        rules.tables()
                .forEach(table -> types.stream()
                        .filter(type -> type.tables().contains(table))
                        .flatMap(type -> type.keys().stream())
                        .distinct()
                        .forEach(key -> check(table, key, rules.inLine(findings))));
    }

    private static void check(TableFile table, String key, Consumer<Finding> findings) {
        Map<Integer, List<String>> withZeros = table.rows().stream()
                .flatMap(row -> row.cell(key).stream())
                .filter(code -> code.matches("0\\d+"))
                .collect(Collectors.groupingBy(String::length));
        for (TableRow row : table.rows()) {
            row.cell(key).ifPresent(code -> check(row, key, code, withZeros, findings));
        }
    }

    private static void check(
            TableRow row, String key, String code, Map<Integer, List<String>> withZeros, Consumer<Finding> findings) {
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
}
