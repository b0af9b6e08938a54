package org.declinic.tables;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/**
 * A table as it is written.
 *
 * @param path its path, relative to the rules folder
 * @param header the names of its columns and where each begins in the first line, in their order; none when that line
 *     does not name them
 * @param columns the name of each column, or {@code ""} of one that has none of its own
 * @param rows the rows that can be read, in their order
 */
public record TableFile(String path, Map<String, Integer> header, List<String> columns, List<TableRow> rows) {

    /** More than all published codes together; a file that is longer was not written by hand. */
    private static final int MOST_ROWS = 20_000;

    private static final CsvFactory CSV =
            CsvFactory.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    /** What a spreadsheet calculates, save for a number with a sign. */
    private static final Pattern FORMULA = Pattern.compile("[\\p{Z}\\p{Cf}]*(?:[=@＝＠].*|[+＋－-](?!\\d+(\\.\\d+)?$).+)");

    /** A cell and where it stands. */
    private record Cell(String text, int line, int column) {}

    /**
     * Reads a table.
     *
     * @param path its path, relative to the rules folder
     * @param text the whole file, with {@code \n} at the ends of lines
     * @param mistakes gets what keeps a row from being read; the other rows are read
     * @return the table
     */
    public static TableFile of(String path, String text, Consumer<Finding> mistakes) {
        TableFile table = new TableFile(path, new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        try (JsonParser parser = CSV.createParser(text)) {
            parser.nextToken();
            List<Cell> first = parser.nextToken() == JsonToken.START_ARRAY ? cells(parser) : List.of();
            table.readHeader(first, mistakes);
            while (!table.header.isEmpty()
                    && table.rows.size() <= MOST_ROWS
                    && parser.nextToken() == JsonToken.START_ARRAY) {
                table.add(cells(parser), mistakes);
            }
            if (table.rows.size() > MOST_ROWS) {
                mistakes.accept(Finding.at(
                                table.rows.get(MOST_ROWS).place(""),
                                Code.TABLE_ROW,
                                "the table has more than " + MOST_ROWS + " rows")
                        .help("divide it into several files"));
            }
        } catch (JsonProcessingException e) {
            mistakes.accept(Quotes.mistake(path, text)
                    .orElseGet(() -> Finding.at(
                            new Place(path, e.getLocation().getLineNr(), 1),
                            Code.TABLE_ROW,
                            "what follows cannot be read: " + e.getOriginalMessage())));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot be read", e);
        }
        return table;
    }

    /** What stands in one column of tables without mistakes, by what stands in two others. */
    static Map<String, Map<String, String>> byTwoKeys(
            String path, Stream<String> texts, String first, String second, String value) {
        Map<String, Map<String, String>> found = new HashMap<>();
        texts.forEach(text -> of(path, text, mistake -> {
                    throw new IllegalStateException(mistake.inFull());
                })
                .rows()
                .forEach(row -> found.computeIfAbsent(row.cell(first).orElse(""), key -> new LinkedHashMap<>())
                        .put(row.cell(second).orElse(""), row.cell(value).orElse(""))));
        return found;
    }

    /**
     * What is to be said of a table whose first line does not name its columns.
     *
     * @param path its path
     * @return an error
     */
    public static Finding noHeader(String path) {
        return Finding.at(new Place(path, 1, 1), Code.TABLE_HEADER, "the table has no header")
                .help("write the names of the columns in the first line, with commas between them");
    }

    private static List<Cell> cells(JsonParser parser) throws IOException {
        List<Cell> cells = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            JsonLocation at = parser.currentTokenLocation();
            cells.add(new Cell(parser.getText().strip(), at.getLineNr(), Math.max(1, at.getColumnNr())));
        }
        return cells;
    }

    private void add(List<Cell> cells, Consumer<Finding> mistakes) {
        Cell first = cells.isEmpty() ? new Cell("", 1, 1) : cells.get(0);
        Place start = new Place(path, first.line, 1);
        if (cells.stream().allMatch(cell -> cell.text.isEmpty())) {
            mistakes.accept(
                    Finding.at(start, Code.TABLE_ROW, "the row is blank").help("remove it"));
        } else if (cells.size() != columns.size()) {
            mistakes.accept(Finding.at(
                            start,
                            Code.TABLE_ROW,
                            "the row has " + cells.size() + " cells, and the header has " + columns.size())
                    .help("write as many commas in each row, and a value with a comma between quotes"));
        } else {
            readRow(cells, mistakes);
        }
    }

    private void readHeader(List<Cell> cells, Consumer<Finding> mistakes) {
        boolean isBlank = cells.stream().allMatch(cell -> cell.text.isEmpty());
        if (isBlank || cells.stream().anyMatch(cell -> cell.text.matches("[\\d.,]+"))) {
            mistakes.accept(noHeader(path)); // no column is named by a number
        } else if (cells.size() == 1 && cells.get(0).text.contains(";")) {
            mistakes.accept(
                    Finding.at(new Place(path, 1, 1), Code.TABLE_HEADER, "there are semicolons between the columns")
                            .help("save the table with commas between them"));
        } else {
            cells.forEach(cell -> readColumn(cell, mistakes));
        }
    }

    private void readColumn(Cell cell, Consumer<Finding> mistakes) {
        Place place = new Place(path, cell.line, cell.column);
        boolean isNew = !cell.text.isEmpty() && header.putIfAbsent(cell.text, cell.column) == null;
        columns.add(isNew ? cell.text : "");
        if (cell.text.isEmpty()) {
            mistakes.accept(
                    Finding.at(place, Code.TABLE_HEADER, "a column has no name").help("name it, or remove it"));
        } else if (!isNew) {
            mistakes.accept(Finding.at(place, Code.TABLE_HEADER, "the column " + cell.text + " is there twice")
                    .help("give it another name, or remove it"));
        }
    }

    private void readRow(List<Cell> cells, Consumer<Finding> mistakes) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Integer> places = new HashMap<>();
        boolean good = true;
        for (int at = 0; at < columns.size(); at++) {
            String column = columns.get(at);
            Cell cell = cells.get(at);
            Finding mistake = mistakeIn(cell, column);
            if (mistake != null) {
                mistakes.accept(mistake);
                good = false;
            } else if (!cell.text.isEmpty() && !column.isEmpty()) {
                texts.put(column, cell.text);
                places.put(column, cell.column);
            }
        }
        if (good) {
            rows.add(new TableRow(path, cells.get(0).line, texts, places));
        }
    }

    /** What a spreadsheet would do something with, or a reader of lines: {@code null} when there is nothing. */
    private Finding mistakeIn(Cell cell, String column) {
        Place place = new Place(path, cell.line, cell.column);
        if (cell.text.chars().anyMatch(Character::isISOControl)) {
            return Finding.at(
                            place, Code.TABLE_CELL, "the " + column + " has a line break or another control character")
                    .help("write it in one line");
        }
        return FORMULA.matcher(cell.text).matches()
                ? Finding.at(place, Code.TABLE_CELL, "a spreadsheet would take the " + column + " for a formula")
                        .help("begin it with another character")
                : null;
    }
}
