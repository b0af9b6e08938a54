package org.declinic.cases.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.declinic.cases.casefile.CsvCells.Cell;
import org.declinic.cases.casefile.CsvHeader.Column;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.text.SecurityCodes;

/**
 * Another system's records as trees: JSON as it is, a row of a table as an object of the header's names, without what is
 * empty, a form as an object of its names. Of a line of anything, what stands from its first brace on.
 */
public final class Records {

    private static final ObjectReader TREES = JsonMapper.builder(Formats.JSON)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerFor(JsonNode.class);

    private static final String FORM = "[\\w.%+*-]+=[^&\\s]*(&[\\w.%+*-]+=[^&\\s]*)*";

    private Records() {}

    /**
     * Reads a text.
     *
     * @param text a text of a source of records
     * @param wrong gets what is wrong with it
     * @return its records: most often one, and the elements where it is a list
     */
    public static List<JsonNode> of(CaseText text, Consumer<Finding> wrong) {
        if (!text.wrong().isEmpty()) {
            text.wrong().forEach(wrong);
            return List.of();
        }
        try {
            List<JsonNode> records = text.syntax() instanceof CaseSyntax.Row table
                    ? List.of(row(text, table))
                    : text.syntax() instanceof CaseSyntax.Line ? line(text) : json(text, Utf8.text(text));
            records.forEach(record -> dropSecurityCodes(record, null));
            return records;
        } catch (JsonProcessingException e) {
            Finding finding = SyntaxError.of(text, e, text.place());
            String format = text.syntax() instanceof CaseSyntax.Row ? "CSV" : "JSON";
            wrong.accept(Finding.at(
                    finding.place(), Code.UNREADABLE, "this is no " + format + ": " + notShown(finding.message())));
        } catch (IOException e) {
            wrong.accept(SyntaxError.of(text.file(), e));
        }
        return List.of();
    }

    /**
     * What to name to the program where a table seems to have another delimiter.
     *
     * @param text what was cut out as the text of a case
     * @return an option, or empty where nothing seems wrong
     */
    public static Optional<String> otherDelimiter(CaseText text) {
        try {
            return text.syntax() instanceof CaseSyntax.Row table
                    ? CsvHeader.otherDelimiter(CsvCells.of(text, table.delimiter()), table.delimiter())
                            .map(CsvHeader::option)
                    : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /**
     * The records of a file.
     *
     * @param file the file
     * @param records takes each that can be read
     * @param wrong gets what cannot
     */
    public static void in(Path file, Consumer<JsonNode> records, Consumer<Finding> wrong) {
        try (CaseSource source = CaseSource.records(file, CsvCutter.COMMA, UnaryOperator.identity())) {
            for (CaseText text = source.next(); text != null; text = source.next()) {
                of(text, wrong).forEach(records);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a text says that was cut out as that of a case, and may be a record; of the header of a table, a row in which
     * every column says something.
     *
     * @param text the text
     * @return its records, none where it seems to hold none
     */
    public static List<JsonNode> guessed(CaseText text) {
        try {
            if (text.syntax() instanceof CaseSyntax.Row table) {
                ObjectNode row = JsonNodeFactory.instance.objectNode();
                char delimiter = CsvHeader.otherDelimiter(CsvCells.of(text, table.delimiter()), table.delimiter())
                        .orElse(table.delimiter());
                CsvCells.of(text, delimiter).forEach(cell -> row.put(cell.text(), "?"));
                return List.of(row);
            }
            return line(text);
        } catch (IOException none) {
            return List.of();
        }
    }

    /** Nobody may keep them, and no adapter needs them. */
    private static void dropSecurityCodes(JsonNode record, String name) {
        if (record instanceof ObjectNode object) {
            object.remove(object.properties().stream()
                    .filter(field ->
                            isSecurityCode(field.getKey(), field.getValue()) || isSecurityCode(name, field.getValue()))
                    .map(Map.Entry::getKey)
                    .toList());
            object.properties().forEach(field -> dropSecurityCodes(field.getValue(), field.getKey()));
        } else if (record instanceof ArrayNode list) {
            for (int at = list.size() - 1; at >= 0; at--) {
                if (isSecurityCode(name, list.get(at))) {
                    list.remove(at);
                } else {
                    dropSecurityCodes(list.get(at), name);
                }
            }
        }
    }

    private static boolean isSecurityCode(String name, JsonNode value) {
        return value.isValueNode() && SecurityCodes.isOne(name, value.asText());
    }

    /** The records of a text as JSON, in a line; empty when they cannot be read. */
    static Optional<String> asJson(CaseText text) {
        List<JsonNode> records = of(text, any -> {});
        return records.isEmpty()
                ? Optional.empty()
                : Optional.of(records.stream().map(JsonNode::toString).collect(Collectors.joining("\n")));
    }

    /** What a parser says of a word shows it, and it may be somebody's name. */
    private static String notShown(String message) {
        return message.replaceFirst("(?s)'[^']{2,}'", "a word")
                .lines()
                .findFirst()
                .orElse("");
    }

    private static List<JsonNode> json(CaseText text, String json) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        try (MappingIterator<JsonNode> values = TREES.readValues(json)) {
            while (values.hasNextValue()) {
                JsonNode value = values.nextValue();
                if (value.isArray()) {
                    value.forEach(records::add);
                } else {
                    records.add(value);
                }
            }
        }
        if (records.stream().anyMatch(record -> !record.isObject())) {
            throw new Unreadable(Finding.at(text.place(), Code.UNREADABLE, "a record must be an object in braces"));
        }
        return records;
    }

    private static List<JsonNode> line(CaseText text) throws IOException {
        String line = Utf8.text(text).strip();
        int brace = line.indexOf('{');
        if (brace >= 0) {
            boolean isList = line.startsWith("[") && line.substring(1, brace).isBlank();
            return isList || brace == 0 ? json(text, line) : within(text, line, brace);
        }
        if (line.matches(FORM)) {
            return List.of(form(line));
        }
        throw new Unreadable(Finding.at(
                text.place(), Code.UNREADABLE, "there is neither an object in braces nor a form in this line"));
    }

    /** Of a line of a log, the first object in it; more words may stand before it and behind. */
    private static List<JsonNode> within(CaseText text, String line, int first) throws IOException {
        JsonProcessingException wrong = null;
        for (int brace = first; brace >= 0; brace = line.indexOf('{', brace + 1)) {
            try (MappingIterator<JsonNode> values = TREES.readValues(line.substring(brace))) {
                JsonNode value = values.nextValue();
                if (!value.isEmpty()) {
                    return List.of(value);
                }
            } catch (JsonProcessingException e) {
                wrong = wrong == null ? e : wrong;
            }
        }
        if (wrong != null) {
            throw wrong;
        }
        return json(text, line.substring(first));
    }

    private static JsonNode form(String line) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        for (String pair : line.split("&")) {
            int equals = pair.indexOf('=');
            String value = decoded(pair.substring(equals + 1));
            if (!value.isEmpty()) {
                record.put(decoded(pair.substring(0, equals)), value);
            }
        }
        return record;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    private static JsonNode row(CaseText text, CaseSyntax.Row table) throws IOException {
        List<Cell> cells = CsvCells.of(text, table.delimiter());
        List<Column> columns = table.header().columns();
        if (cells.size() != columns.size()) {
            String message = "the row has " + cells.size() + (cells.size() == 1 ? " cell" : " cells")
                    + ", and the header " + columns.size();
            Finding finding = Finding.at(text.place(), Code.UNREADABLE, message);
            throw new Unreadable(
                    cells.size() < columns.size() ? finding.help("the end of the row may be missing") : finding);
        }
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        for (int at = 0; at < cells.size(); at++) {
            if (!cells.get(at).text().isEmpty()) {
                record.put(columns.get(at).field(), cells.get(at).text());
            }
        }
        if (cells.stream()
                .map(Cell::text)
                .toList()
                .equals(columns.stream().map(Column::field).toList())) {
            String message = "the header stands here again; these may be two exports in one file";
            throw new Unreadable(Finding.at(text.place(), Code.UNREADABLE, message));
        }
        return record;
    }
}
