package org.declinic.language.semantics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.tables.TableRow;
import org.declinic.tables.WordTable;
import org.declinic.text.DidYouMean;

/** Checks what tables say of how values are told: each is of an enum's constant, or of what fields have. */
final class Wordings {

    /** Its rows are checked as those of tables that rule files declare. */
    static final TableType TYPE =
            TableType.ofProgram(WordTable.NAME, List.of(WordTable.WHAT, WordTable.VALUE), WordTable.WORDS);

    private Wordings() {}

    static void check(RuleSet rules, Types types, Consumer<Finding> findings) {
        List<TableRow> rows = rules.rowsOf(WordTable.NAME)
                .filter(row -> row.cells().containsKey(WordTable.WHAT)) // else that is said
                .toList();
        if (!rows.isEmpty()) {
            Map<String, Type> known = known(types);
            rows.forEach(row -> check(row, known, findings));
        }
    }

    /** What can be told: the enums of fields, and what other fields are by the last words of their names. */
    private static Map<String, Type> known(Types types) {
        Map<String, Type> known = new TreeMap<>();
        types.names().stream()
                .flatMap(name -> types.stated(name).stream())
                .forEach(type -> type.fields().forEach(field -> {
                    Type of = type.field(field).orElseThrow();
                    known.put(of.isEnum() ? of.name() : WordTable.lastWord(field), of);
                }));
        return known;
    }

    private static void check(TableRow row, Map<String, Type> known, Consumer<Finding> findings) {
        String what = row.cell(WordTable.WHAT).orElse("");
        String value = row.cell(WordTable.VALUE).orElse("");
        Type type = known.get(what);
        if (type == null) {
            String message = "no field is a '" + what + "'";
            findings.accept(Finding.at(row.place(WordTable.WHAT), Code.TABLE_CELL, message)
                    .help(DidYouMean.help(what, known.keySet())));
        } else if (type.isEnum() && !type.constants().contains(value)) {
            String message = "there is no " + what + " '" + value + "'";
            findings.accept(Finding.at(row.place(WordTable.VALUE), Code.TABLE_CELL, message)
                    .help(DidYouMean.help(value, type.constants())));
        }
    }
}
