package org.declinic.cases.casefile;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.declinic.cases.casefile.CsvCells.Cell;
import org.declinic.facts.FactTypes;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/**
 * An input of any size, cut into the texts of its cases. It takes as much memory as its longest case, of which there is
 * a limit. What cannot be read is a text too, with what is wrong. Not thread-safe.
 */
public final class CaseSource implements Closeable {

    private final String name;
    private final InputStream in;
    private final Cutter cutter;
    private final Finding unreadable;
    private long count;
    private boolean ended;

    private CaseSource(String name, InputStream in, Cutter cutter, Finding unreadable) {
        this.name = name;
        this.in = in;
        this.cutter = cutter;
        this.unreadable = unreadable;
    }

    /**
     * Opens a file: YAML, JSON, NDJSON or CSV, by its name or, where that does not tell, its beginning; also with gzip.
     *
     * @param file the file
     * @param types the types of facts that a case can state
     * @param watch sees the stream that is read, for instance to count its bytes
     * @return its cases; of a file that cannot be opened, one text that says so
     */
    public static CaseSource open(Path file, FactTypes types, UnaryOperator<InputStream> watch) {
        return open(file, watch, cells -> CsvHeader.of(cells, types));
    }

    /** Opens a file whose columns may be of any types and fields. */
    static CaseSource asWritten(Path file) {
        return open(file, UnaryOperator.identity(), CsvHeader::asWritten);
    }

    private static CaseSource open(
            Path file, UnaryOperator<InputStream> watch, Function<List<Cell>, CsvHeader> header) {
        String name = file.toString();
        try {
            // not Files.newInputStream, which cannot say what a named pipe has to read
            return of(name, watch.apply(new FileInputStream(file.toFile())), CaseFormat.of(name), header);
        } catch (IOException e) {
            return unreadable(name, InputStream.nullInputStream(), e);
        }
    }

    /**
     * Reads a stream, in the format that its beginning shows.
     *
     * @param name what to call it
     * @param bytes the stream, in UTF-8; also with gzip
     * @param types the types of facts that a case can state
     * @return its cases; of a stream that cannot be read, one text that says so
     */
    public static CaseSource of(String name, InputStream bytes, FactTypes types) {
        return of(name, bytes, Optional.empty(), cells -> CsvHeader.of(cells, types));
    }

    private static CaseSource of(
            String name, InputStream bytes, Optional<CaseFormat> known, Function<List<Cell>, CsvHeader> header) {
        try {
            return cutting(name, bytes, known, header);
        } catch (IOException e) {
            return unreadable(name, bytes, e);
        }
    }

    private static CaseSource unreadable(String name, InputStream in, IOException e) {
        return new CaseSource(name, in, null, SyntaxError.unreadable(name, e));
    }

    private static CaseSource cutting(
            String name, InputStream bytes, Optional<CaseFormat> known, Function<List<Cell>, CsvHeader> header)
            throws IOException {
        Beginning beginning = Beginning.of(Gzip.unpacked(bytes));
        CaseFormat format = known.orElseGet(() -> CaseFormat.shownBy(beginning.bytes()));
        ByteScanner scanner = new ByteScanner(beginning.text());
        scanner.skipByteOrderMark();
        Cutter cutter = switch (format) {
            case YAML -> new YamlCutter(name, scanner);
            case JSON -> new JsonCutter(name, scanner);
            case NDJSON -> new LineCutter(name, scanner);
            case CSV -> new CsvCutter(name, scanner, header);
        };
        return new CaseSource(name, beginning.text(), cutter, null);
    }

    /**
     * The next text.
     *
     * @return the text, or {@code null} at the end
     */
    public CaseText next() {
        if (ended) {
            return null;
        }
        CaseText text = cutter == null ? end(unreadable) : cut();
        count++;
        return text;
    }

    private CaseText cut() {
        try {
            CaseText text = cutter.next();
            if (text == null) {
                Finding empty = Finding.at(Place.of(name), Code.EMPTY_FILE, "the file holds no case");
                return count == 0 ? end(empty) : end(null);
            }
            return text;
        } catch (IOException e) {
            return end(SyntaxError.of(name, e));
        }
    }

    /** Ends with what is wrong, if anything is; what was read of the last text is kept with it. */
    private CaseText end(Finding wrong) {
        ended = true;
        if (wrong == null) {
            return null;
        }
        return cutter == null || count == 0
                ? new CaseText(name, 1, new CaseText.Start(1, 1, 0), new byte[0], null, List.of(wrong))
                : cutter.uncounted(null, 0).wrong(List.of(wrong));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
