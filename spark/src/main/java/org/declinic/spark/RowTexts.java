package org.declinic.spark;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.declinic.cases.batch.Texts;
import org.declinic.cases.casefile.CaseText;

/** The texts of rows: of each the input, its number there from 0, and the text. */
final class RowTexts implements Texts {

    private final Iterator<Row> rows;
    private final List<Root> roots;
    private final boolean areRecords;
    private final Map<String, String> names = new HashMap<>();

    RowTexts(Iterator<Row> rows, List<Root> roots, boolean areRecords) {
        this.rows = rows;
        this.roots = roots;
        this.areRecords = areRecords;
    }

    @Override
    public CaseText next() {
        if (!rows.hasNext()) {
            return null;
        }
        Row row = rows.next();
        String name = names.computeIfAbsent(row.getString(0), address -> Root.name(address, roots));
        long number = row.getLong(1) + 1;
        String text = row.isNullAt(2) ? "" : row.getString(2);
        int line = (int) Math.min(number, Integer.MAX_VALUE);
        return CaseText.cut(
                name, number, new CaseText.Start(line, 1, 0), text.getBytes(StandardCharsets.UTF_8), areRecords);
    }
}
