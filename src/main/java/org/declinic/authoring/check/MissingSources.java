package org.declinic.authoring.check;

import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.tables.TableFile;
import org.declinic.tables.TableRow;

/** Finds rows of tables that give a reason, and do not say what it rests on. */
final class MissingSources implements RuleCheck {

    @Override
    public void check(Checked rules, Consumer<Finding> findings) {
        rules.tables().forEach(table -> check(table, rules.inLine(findings)));
    }

    private static void check(TableFile table, Consumer<Finding> findings) {
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
