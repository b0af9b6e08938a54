package org.declinic.cases.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.declinic.cases.casefile.CsvCells.Cell;
import org.declinic.facts.FactTypes;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/** How an input is laid out: in cases, or in another system's records. Immutable. */
public final class CaseLayout {

    /** Columns may be of any types and fields. */
    static final CaseLayout AS_WRITTEN = new CaseLayout(CsvHeader::asWritten, CsvCutter.COMMA, false);

    private static final String TAB = "\\t";
    private static final String NEVER_BETWEEN_CELLS = "\"\r\n\\{";

    private final Function<List<Cell>, CsvHeader> header;
    private final char delimiter;
    private final boolean isOfRecords;

    private CaseLayout(Function<List<Cell>, CsvHeader> header, char delimiter, boolean isOfRecords) {
        this.header = header;
        this.delimiter = delimiter;
        this.isOfRecords = isOfRecords;
    }

    /**
     * Cases.
     *
     * @param types the types of facts that a case can state
     * @return the layout
     */
    public static CaseLayout cases(FactTypes types) {
        return new CaseLayout(cells -> CsvHeader.of(cells, types), CsvCutter.COMMA, false);
    }

    /**
     * Records of another system.
     *
     * @param delimiter what stands between the cells of a table
     * @return the layout
     */
    public static CaseLayout records(char delimiter) {
        return new CaseLayout(cells -> CsvHeader.ofRecords(cells, delimiter), delimiter, true);
    }

    /**
     * What stands between the cells of a table, as users write it.
     *
     * @param written one character, or {@code \\t}; {@code null} for the comma
     * @return the character, or empty when none can be that
     */
    public static Optional<Character> delimiter(String written) {
        String plain = written == null ? String.valueOf(CsvCutter.COMMA) : written.equals(TAB) ? "\t" : written;
        return plain.length() == 1 && !NEVER_BETWEEN_CELLS.contains(plain)
                ? Optional.of(plain.charAt(0))
                : Optional.empty();
    }

    boolean isOfRecords() {
        return isOfRecords;
    }

    /**
     * Whether an input has a case or record a line and is not packed, so that its lines can be read apart from each other.
     *
     * @param name its name, which may tell the format
     * @param bytes the input
     * @return false also where it cannot be read
     * @throws IOException when it cannot be read
     */
    public boolean isOfLines(String name, InputStream bytes) throws IOException {
        InputStream unpacked = Gzip.unpacked(bytes);
        if (unpacked instanceof Gzip) {
            return false;
        }
        Beginning beginning = Beginning.of(unpacked);
        try {
            return cutter(name, new ByteScanner(beginning.text()), CaseFormat.of(name), beginning.bytes())
                    instanceof LineCutter;
        } catch (Unreadable e) {
            return false;
        }
    }

    /** What cuts lines of an input. */
    Cutter lines(String name, ByteScanner bytes, long before) {
        return new LineCutter(name, bytes, isOfRecords ? new CaseSyntax.Line() : new CaseSyntax.Json(), before);
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
            return isTable ? new CsvCutter(name, bytes, delimiter, header) : lines(name, bytes, 0);
        }
        return switch (format) {
            case YAML -> new YamlCutter(name, bytes);
            case JSON -> new JsonCutter(name, bytes);
            case NDJSON -> lines(name, bytes, 0);
            case CSV -> new CsvCutter(name, bytes, delimiter, header);
        };
    }
}
