package org.declinic.cases.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.declinic.cases.casefile.CsvCells.Cell;

/** The rows of a table, below its header. A line that ends within quotes does not end the row. */
final class CsvCutter extends Cutter {

    static final char COMMA = ',';

    private final char delimiter;
    private final Function<List<Cell>, CsvHeader> header;
    private CaseSyntax row;

    CsvCutter(String file, ByteScanner bytes, char delimiter, Function<List<Cell>, CsvHeader> header) {
        super(file, bytes);
        this.delimiter = delimiter;
        this.header = header;
    }

    @Override
    CaseText next() throws IOException {
        if (row != null) {
            return advanceRow() ? text(row) : null;
        }
        if (!advanceRow()) {
            return null;
        }
        CaseText top = uncounted(new CaseSyntax.Row(null, delimiter), 0);
        CsvHeader columns = headerOf(top);
        row = new CaseSyntax.Row(columns, delimiter);
        if (columns.mistakes().isEmpty()) {
            return next();
        }
        while (advanceRow()) {
            // what a row says is not known without its header
        }
        return top.wrong(columns.mistakes());
    }

    private CsvHeader headerOf(CaseText top) throws IOException {
        try {
            return header.apply(CsvCells.of(top, delimiter));
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
            } else if (next == delimiter && !withinQuotes) {
                quotedCell = false;
            }
            cellBegins = next == delimiter && !withinQuotes;
        }
        return bytes.length() > 0;
    }
}
