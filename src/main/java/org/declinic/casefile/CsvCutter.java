package org.declinic.casefile;

import java.io.IOException;
import org.declinic.facts.FactTypes;

/** The rows of a table, below its header. A line that ends within quotes does not end the row. */
final class CsvCutter extends Cutter {

    private final FactTypes types;
    private CaseSyntax row;

    CsvCutter(String file, ByteScanner bytes, FactTypes types) {
        super(file, bytes);
        this.types = types;
    }

    @Override
    CaseText next() throws IOException {
        if (row != null) {
            return advanceRow() ? text(row) : null;
        }
        if (!advanceRow()) {
            return null;
        }
        CaseText top = uncounted(new CaseSyntax.Row(null), 0);
        CsvHeader header = CsvHeader.of(CsvCells.of(top), types);
        row = new CaseSyntax.Row(header);
        if (header.mistakes().isEmpty()) {
            return next();
        }
        while (advanceRow()) {
            // what a row says is not known without its header
        }
        return top.wrong(header.mistakes());
    }

    private boolean advanceRow() throws IOException {
        while (bytes.peek() == '\n' || bytes.peek() == '\r') {
            bytes.advance();
        }
        bytes.begin();
        boolean cellBegins = true;
        boolean quotedCell = false;
        boolean withinQuotes = false;
        for (int next = bytes.peek(); next != ByteScanner.END; next = bytes.peek()) {
            bytes.advance();
            if (next == '"' && (quotedCell || cellBegins)) {
                quotedCell = true;
                withinQuotes = !withinQuotes;
            } else if (next == '\n' && !withinQuotes) {
                return true;
            } else if (next == ',' && !withinQuotes) {
                quotedCell = false;
            }
            cellBegins = !withinQuotes && (next == ',' || cellBegins && next == ' ');
        }
        return bytes.length() > 0;
    }
}
