package org.declinic.cases.casefile;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
    private final Finding empty;
    private CaseText.Start begin = new CaseText.Start(1, 1, 0);
    private long count;
    private boolean ended;

    private CaseSource(String name, InputStream in, Cutter cutter, Finding unreadable, Finding empty) {
        this.name = name;
        this.in = in;
        this.cutter = cutter;
        this.unreadable = unreadable;
        this.empty = empty;
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
        return open(file, watch, CaseLayout.cases(types));
    }

    /**
     * Opens a file of another system's records: JSON, NDJSON, CSV, or lines with JSON or a form in each; also with gzip.
     *
     * @param file the file
     * @param delimiter what stands between the cells of a table
     * @param watch sees the stream that is read, for instance to count its bytes
     * @return its records; of a file that cannot be opened, one text that says so
     */
    public static CaseSource records(Path file, char delimiter, UnaryOperator<InputStream> watch) {
        return open(file, watch, CaseLayout.records(delimiter));
    }

    /**
     * Reads a stream of another system's records, in the format that its beginning shows.
     *
     * @param name what to call it
     * @param bytes the stream, in UTF-8; also with gzip
     * @param delimiter what stands between the cells of a table
     * @return its records; of a stream that cannot be read, one text that says so
     */
    public static CaseSource records(String name, InputStream bytes, char delimiter) {
        return of(name, bytes, Optional.empty(), CaseLayout.records(delimiter));
    }

    /** Opens a file whose columns may be of any types and fields. */
    static CaseSource asWritten(Path file) {
        return open(file, UnaryOperator.identity(), CaseLayout.AS_WRITTEN);
    }

    private static CaseSource open(Path file, UnaryOperator<InputStream> watch, CaseLayout layout) {
        String name = file.toString();
        try {
            // not Files.newInputStream, which cannot say what a named pipe has to read
            return named(name, watch.apply(new FileInputStream(file.toFile())), layout);
        } catch (IOException e) {
            return unreadable(name, e);
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
        return of(name, bytes, Optional.empty(), CaseLayout.cases(types));
    }

    /**
     * Reads a stream in the format that its name tells, or, where that does not, its beginning.
     *
     * @param name what to call it
     * @param bytes the stream, in UTF-8; also with gzip
     * @param layout what it holds
     * @return its cases or records; of a stream that cannot be read, one text that says so
     */
    public static CaseSource named(String name, InputStream bytes, CaseLayout layout) {
        return of(name, bytes, CaseFormat.of(name), layout);
    }

    /**
     * Reads some lines of an input, of which {@link CaseLayout#isOfLines} is true.
     *
     * @param name what to call the input
     * @param bytes nothing but these lines
     * @param range which they are
     * @param layout what they hold
     * @return their cases or records, as the whole input has them
     */
    public static CaseSource lines(String name, InputStream bytes, LineRange range, CaseLayout layout) {
        try {
            ByteScanner scanner = new ByteScanner(bytes, range.begin(), range.firstLine());
            if (range.begin() == 0) {
                scanner.skipByteOrderMark();
            }
            return new CaseSource(name, bytes, layout.lines(name, scanner, range.textsBefore()), null, null)
                    .from(range);
        } catch (IOException e) {
            return unreadable(name, bytes, e).from(range);
        }
    }

    private CaseSource from(LineRange range) {
        begin = new CaseText.Start(range.firstLine(), 1, range.begin());
        return this;
    }

    private static CaseSource of(String name, InputStream bytes, Optional<CaseFormat> known, CaseLayout layout) {
        try {
            return cutting(name, bytes, known, layout);
        } catch (IOException e) {
            return unreadable(name, bytes, e);
        }
    }

    /**
     * An input that cannot be read.
     *
     * @param name what to call it
     * @param why what was thrown
     * @return one text that says so
     */
    public static CaseSource unreadable(String name, IOException why) {
        return unreadable(name, InputStream.nullInputStream(), why);
    }

    private static CaseSource unreadable(String name, InputStream in, IOException e) {
        return new CaseSource(name, in, null, SyntaxError.of(name, e), null);
    }

    private static CaseSource cutting(String name, InputStream bytes, Optional<CaseFormat> known, CaseLayout layout)
            throws IOException {
        Beginning beginning = Beginning.of(Gzip.unpacked(bytes));
        ByteScanner scanner = new ByteScanner(beginning.text());
        scanner.skipByteOrderMark();
        Cutter cutter = layout.cutter(name, scanner, known, beginning.bytes());
        String none = "the file holds no " + (layout.isOfRecords() ? "record" : "case");
        Finding empty = Finding.at(Place.of(name), Code.EMPTY_FILE, none);
        return new CaseSource(name, beginning.text(), cutter, null, empty);
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
                ? new CaseText(name, 1, begin, new byte[0], null, List.of(wrong))
                : cutter.uncounted(null, 0).wrong(List.of(wrong));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
