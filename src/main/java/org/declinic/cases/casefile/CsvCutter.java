package org.declinic.cases.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.List;
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
        CsvHeader header = headerOf(top);
        row = new CaseSyntax.Row(header);
        if (header.mistakes().isEmpty()) {
            return next();
        }
        while (advanceRow()) {
            // what a row says is not known without its header
        }
        return top.wrong(header.mistakes());
    }

    private CsvHeader headerOf(CaseText top) throws IOException {
        try {
            return CsvHeader.of(CsvCells.of(top), types);
        } catch (JsonProcessingException e) {
            return new CsvHeader(List.of(), List.of(SyntaxError.of(top, e, top.place())));
        }
    }

    private static boolean isBlank(int character) {
        return character == '\n' || character == '\r' || character == ' ' || character == '\t';
    }

    private boolean advanceRow() throws IOException {
        bytes.begin();
        while (isBlank(bytes.peek())) {
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
            } else if ((next == '\n' || next == '\r') && !withinQuotes) {
                return true;
            } else if (next == ',' && !withinQuotes) {
                quotedCell = false;
            }
            cellBegins = next == ',' && !withinQuotes;
        }
        return bytes.length() > 0;
    }
}
