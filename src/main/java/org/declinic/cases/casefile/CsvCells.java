package org.declinic.cases.casefile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/** The cells of a row. */
final class CsvCells {

    /** A cell and where it stands. */
    record Cell(String text, Place place) {}

    private CsvCells() {}

    static List<Cell> of(CaseText row, char delimiter) throws IOException {
        List<Cell> cells = new ArrayList<>();
        try (JsonParser parser = Formats.CSV.createParser(Utf8.text(row))) {
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(delimiter));
            parser.nextToken();
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                JsonLocation location = parser.currentTokenLocation();
                cells.add(new Cell(parser.getText().strip(), row.place(location.getLineNr(), location.getColumnNr())));
            }
            if (parser.nextToken() != null) {
                throw new Unreadable(Finding.at(row.place(), Code.SYNTAX, "the row goes on after its end"));
            }
        }
        return cells;
    }
}
