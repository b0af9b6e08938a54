package org.declinic.casefile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.declinic.facts.FactTypes;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/** A table whose header names a fact's field in each column, and which has one case a row. */
final class CsvTable {

    /** A cell and where it stands. */
    record Cell(String text, Place place) {}

    private final String file;
    private final FactTypes types;

    CsvTable(String file, FactTypes types) {
        this.file = file;
        this.types = types;
    }

    void read(Reader text, CaseStream cases) throws IOException {
        try (JsonParser parser = Formats.CSV.createParser(text)) {
            if (parser.nextToken() == null) {
                return;
            }
            CsvHeader header = CsvHeader.of(row(parser), types);
            if (!header.mistakes().isEmpty()) {
                header.mistakes().forEach(cases::reject);
                return;
            }
            while (parser.nextToken() != null) {
                List<Cell> cells = row(parser);
                Place start = cells.get(0).place();
                if (cells.size() > header.columns().size()) {
                    cases.reject(Finding.error(
                            start,
                            "too-many-cells",
                            "the row has " + cells.size() + " cells, and the header "
                                    + header.columns().size()));
                } else {
                    readCase(header, cells, cases);
                }
            }
        }
    }

    private static void readCase(CsvHeader header, List<Cell> cells, CaseStream cases) throws IOException {
        CsvRow row = CsvRow.of(header.columns(), cells);
        try (PlacingParser parser = cases.placing(row.parser(), row::place)) {
            parser.nextToken();
            cases.readCase(parser);
        }
    }

    private List<Cell> row(JsonParser parser) throws IOException {
        List<Cell> cells = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            JsonLocation location = parser.currentTokenLocation();
            cells.add(
                    new Cell(parser.getText().strip(), new Place(file, location.getLineNr(), location.getColumnNr())));
        }
        return cells;
    }
}
