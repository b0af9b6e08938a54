package org.declinic.cases.casefile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.declinic.cases.casefile.CsvCells.Cell;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/** Reads one text, and names every mistake in it at its place. */
final class CarefulReading {

    private final CaseText text;
    private final CaseParser caseParser;
    private final CaseSink sink;
    private Mistakes mistakes = new Mistakes();
    private PlacingParser parser;
    private int count;

    CarefulReading(CaseText text, CaseParser caseParser, CaseSink sink) {
        this.text = text;
        this.caseParser = caseParser;
        this.sink = sink;
    }

    void read() {
        try {
            if (text.syntax() instanceof CaseSyntax.Row row) {
                readRow(row);
            } else if (!(text.syntax() instanceof CaseSyntax.Yaml)) {
                readJson();
            } else {
                readYaml();
            }
        } catch (JsonProcessingException e) {
            Finding broken = SyntaxError.of(text, e, parser == null ? text.place() : parser.here());
            if (text.syntax() instanceof CaseSyntax.Yaml) {
                mistakes.forgetFrom(broken.place().line() - 1);
            }
            reject(broken);
        } catch (IOException e) {
            reject(SyntaxError.of(text.file(), e));
        }
    }

    private void readJson() throws IOException {
        open(Formats.JSON.createParser(Utf8.text(text)), this::place);
        parser.nextToken();
        Optional<Case> read = parse();
        if (parser.nextToken() != null) {
            mistakes.add(parser.here(), Code.SYNTAX, "a line holds one case, and more follows this one");
        }
        deliver(read);
    }

    private void readYaml() throws IOException {
        parser = PlacingParser.notingYaml(
                this::place, Formats.Yaml.FACTORY.createParser(Utf8.text(text)), () -> mistakes);
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            boolean aroundCases =
                    parser.depth() <= 1 && (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY);
            if (!aroundCases && token != JsonToken.VALUE_NULL) {
                deliver(parse());
            }
        }
    }

    private void readRow(CaseSyntax.Row table) throws IOException {
        CsvHeader header = table.header();
        List<Cell> cells = CsvCells.of(text, table.delimiter());
        int columns = header.columns().size();
        if (cells.size() > columns) {
            String message = "the row has " + cells.size() + " cells, and the header " + columns;
            reject(Finding.at(text.place(), Code.TOO_MANY_CELLS, message));
            return;
        }
        CsvRow row = CsvRow.of(header.columns(), cells);
        open(row.parser(), row::place);
        parser.nextToken();
        deliver(parse());
    }

    private void open(JsonParser opened, Function<JsonParser, Place> locate) {
        parser = PlacingParser.noting(locate, opened, () -> mistakes);
    }

    private Place place(JsonParser at) {
        JsonLocation location = at.currentTokenLocation();
        return text.place(location.getLineNr(), location.getColumnNr());
    }

    private Optional<Case> parse() throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            String name = ++count == 1 ? text.name() : text.name() + "." + count;
            return Optional.of(caseParser.read(parser, name, mistakes));
        }
        mistakes.add(parser.here(), Code.NOT_A_CASE, "a case must be an object with the key 'facts'");
        parser.skipChildren();
        return Optional.empty();
    }

    private void deliver(Optional<Case> read) {
        if (mistakes.found().isEmpty()) {
            read.ifPresent(sink::accept);
        } else {
            sink.reject(mistakes.found());
            mistakes = new Mistakes();
        }
    }

    private void reject(Finding finding) {
        mistakes.add(finding);
        deliver(Optional.empty());
    }
}
