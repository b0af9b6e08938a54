package org.declinic.cases.casefile;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.declinic.cases.casefile.CsvCells.Cell;
import org.declinic.facts.FactTypes;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/**
 * How an input is laid out: in cases, or in another system's records.
 *
 * @param header what the columns of a table name
 * @param delimiter what stands between its cells
 * @param isOfRecords whether it holds records
 */
record CaseLayout(Function<List<Cell>, CsvHeader> header, char delimiter, boolean isOfRecords) {

    /** Columns may be of any types and fields. */
    static final CaseLayout AS_WRITTEN = new CaseLayout(CsvHeader::asWritten, CsvCutter.COMMA, false);

    static CaseLayout cases(FactTypes types) {
        return new CaseLayout(cells -> CsvHeader.of(cells, types), CsvCutter.COMMA, false);
    }

    static CaseLayout records(char delimiter) {
        return new CaseLayout(cells -> CsvHeader.ofRecords(cells, delimiter), delimiter, true);
    }

    /** What cuts an input whose name may tell its format, and whose beginning does otherwise. */
    Cutter cutter(String name, ByteScanner bytes, Optional<CaseFormat> known, byte[] beginning) throws IOException {
        CaseFormat format = known.orElseGet(() -> CaseFormat.shownBy(beginning));
        if (isOfRecords && CaseFormat.isXml(beginning)) {
            throw new Unreadable(Finding.at(Place.of(name), Code.UNREADABLE, "XML is not read")
                    .help("convert it to JSON or CSV first"));
        }
        if (isOfRecords && format != CaseFormat.JSON) {
            boolean isTable =
                    known.isPresent() ? format == CaseFormat.CSV : CaseFormat.isTable(name, beginning, delimiter);
            return isTable
                    ? new CsvCutter(name, bytes, delimiter, header)
                    : new LineCutter(name, bytes, new CaseSyntax.Line());
        }
        return switch (format) {
            case YAML -> new YamlCutter(name, bytes);
            case JSON -> new JsonCutter(name, bytes);
            case NDJSON -> new LineCutter(name, bytes, new CaseSyntax.Json());
            case CSV -> new CsvCutter(name, bytes, delimiter, header);
        };
    }
}
