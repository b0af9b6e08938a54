package org.declinic.language.semantics;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.tables.AliasTable;
import org.declinic.tables.TableRow;
import org.declinic.text.DidYouMean;
import org.declinic.text.PlainName;

/** Checks what tables say that people write for names: each is of a field, and stands for a name that rules know there. */
final class Aliases {

    /** Its rows are checked as those of tables that rule files declare. */
    static final TableType TYPE =
            TableType.ofProgram(AliasTable.NAME, List.of(AliasTable.FIELD, AliasTable.WRITTEN), AliasTable.KNOWN);

    private final Types types;
    private final Map<String, ComparedNames.Names> known;
    private final Consumer<Finding> findings;

    private Aliases(Types types, Map<String, ComparedNames.Names> known, Consumer<Finding> findings) {
        this.types = types;
        this.known = known;
        this.findings = findings;
    }

    static void check(RuleSet rules, Types types, Consumer<Finding> findings) {
        List<TableRow> rows = rules.rowsOf(AliasTable.NAME).toList();
        if (!rows.isEmpty()) {
            Aliases check = new Aliases(types, ComparedNames.of(rules), findings);
            rows.forEach(check::check);
        }
    }

    private void check(TableRow row) {
        String written = row.cell(AliasTable.FIELD).orElse("");
        String[] parts = written.split("\\.", 2);
        List<Type> owners = parts.length < 2 ? List.of() : types.stated(parts[0]);
        if (parts.length < 2) {
            wrong(row, AliasTable.FIELD, "'" + written + "' is no field", "write Type.field");
        } else if (owners.isEmpty()) {
            wrong(row, AliasTable.FIELD, "there is no fact type '" + parts[0] + "'", near(parts[0], types.names()));
        } else if (owners.get(0).field(parts[1]).isEmpty()) {
            wrong(
                    row,
                    AliasTable.FIELD,
                    parts[0] + " has no field '" + parts[1] + "'",
                    near(parts[1], owners.get(0).fields()));
        } else {
            checkName(row, written, owners.get(0).field(parts[1]).get());
        }
    }

    private void checkName(TableRow row, String field, Type type) {
        SortedSet<String> names = namesOf(field, type);
        String name = row.cell(AliasTable.KNOWN).orElse("");
        String alias = row.cell(AliasTable.WRITTEN).orElse("");
        if (!names.contains(name)) {
            String what = "no rule knows the " + AliasTable.KNOWN + " '" + name + "' of " + field;
            wrong(row, AliasTable.KNOWN, what, near(name, names));
        } else if (names.stream().anyMatch(each -> PlainName.of(each).equals(PlainName.of(alias)))) {
            wrong(row, AliasTable.WRITTEN, "'" + alias + "' is read as a name of its own", "remove the row");
        }
    }

    private SortedSet<String> namesOf(String field, Type type) {
        if (type.isEnum()) {
            return type.constants();
        }
        SortedSet<String> names = new TreeSet<>();
        ComparedNames.Names ofField = known.get(field);
        if (ofField != null) {
            names.addAll(ofField.texts());
        }
        return names;
    }

    private static String near(String word, Collection<String> known) {
        String near = DidYouMean.help(word, known);
        return near != null || known.isEmpty() ? near : "write one of " + String.join(", ", known);
    }

    private void wrong(TableRow row, String column, String message, String help) {
        boolean hasCells = row.cells().keySet().containsAll(Set.of(AliasTable.FIELD, AliasTable.KNOWN));
        if (hasCells) { // else that is said
            findings.accept(
                    Finding.at(row.place(column), Code.TABLE_CELL, message).help(help));
        }
    }
}
