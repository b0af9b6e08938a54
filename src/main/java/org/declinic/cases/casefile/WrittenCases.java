package org.declinic.cases.casefile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.declinic.cases.casefile.CsvCells.Cell;

/** What case files say, as it is written, whether or not there are such types and fields. */
public final class WrittenCases {

    private static final ObjectMapper TREES = new ObjectMapper();

    private WrittenCases() {}

    /**
     * Reads a file in any of the formats of cases, also packed by gzip.
     *
     * @param file the file
     * @param trees takes what is written for each case; what cannot be read is left out
     * @throws IOException when the file cannot be closed
     */
    public static void read(Path file, Consumer<JsonNode> trees) throws IOException {
        try (CaseSource source = CaseSource.asWritten(file)) {
            for (CaseText text = source.next(); text != null; text = source.next()) {
                if (text.wrong().isEmpty()) {
                    read(text, trees);
                }
            }
        }
    }

    private static void read(CaseText text, Consumer<JsonNode> trees) {
        try (MappingIterator<JsonNode> documents =
                TREES.readerFor(JsonNode.class).readValues(parser(text))) {
            while (documents.hasNextValue()) {
                trees.accept(documents.nextValue());
            }
        } catch (IOException | RuntimeException unreadable) {
            System.getLogger(WrittenCases.class.getName())
                    .log(System.Logger.Level.DEBUG, "a case shows nothing", unreadable);
        }
    }

    private static JsonParser parser(CaseText text) throws IOException {
        if (text.syntax() instanceof CaseSyntax.Row row) {
            List<Cell> cells = CsvCells.of(text, row.delimiter());
            return CsvRow.of(row.header().columns(), cells).parser();
        }
        boolean json = text.syntax() instanceof CaseSyntax.Json;
        return (json ? Formats.JSON : Formats.Yaml.FACTORY).createParser(Utf8.text(text));
    }
}
