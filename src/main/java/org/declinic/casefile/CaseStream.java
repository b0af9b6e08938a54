package org.declinic.casefile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Function;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/** The cases of one file, one after the other, numbered from 1. */
final class CaseStream {

    private final String file;
    private final CaseParser caseParser;
    private final CaseSink sink;
    private Mistakes mistakes = new Mistakes();
    private PlacingParser latest;
    private long count;
    private boolean rejected;

    CaseStream(String file, CaseParser caseParser, CaseSink sink) {
        this.file = file;
        this.caseParser = caseParser;
        this.sink = sink;
    }

    /** Reads a case, a list of cases, or several of either. */
    void readValues(JsonFactory format, Reader text) throws IOException {
        try (PlacingParser parser = placing(format.createParser(text), at -> place(at, 0))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean aroundCases =
                        parser.depth() <= 1 && (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY);
                if (!aroundCases && token != JsonToken.VALUE_NULL) {
                    readCase(parser);
                }
            }
        }
    }

    /** Reads one case a line. A line that is broken stops no other. */
    void readLines(BufferedReader text) throws IOException {
        int linesBefore = 0;
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            if (!line.isBlank()) {
                readLine(line, linesBefore);
            }
            linesBefore++;
        }
    }

    private void readLine(String line, int linesBefore) throws IOException {
        try (PlacingParser parser = placing(Formats.JSON.createParser(line), at -> place(at, linesBefore))) {
            parser.nextToken();
            Optional<Case> read = parse(parser);
            if (parser.nextToken() != null) {
                mistakes.add(parser.here(), "syntax", "a line holds one case, and more follows this one");
            }
            deliver(read);
        } catch (JsonProcessingException e) {
            reject(e, linesBefore);
        }
    }

    /** Reads the case that the parser is at. */
    void readCase(PlacingParser parser) throws IOException {
        deliver(parse(parser));
    }

    private Optional<Case> parse(PlacingParser parser) throws IOException {
        count++;
        mistakes = new Mistakes();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return Optional.of(caseParser.read(parser, file + "#" + count, mistakes));
        }
        mistakes.add(parser.here(), "not-a-case", "a case must be an object with the key 'facts'");
        parser.skipChildren();
        return Optional.empty();
    }

    private void deliver(Optional<Case> read) {
        if (mistakes.found().isEmpty()) {
            read.ifPresent(sink::accept);
        } else {
            rejected = true;
            sink.reject(mistakes.found());
            mistakes = new Mistakes();
        }
    }

    /** Parses on behalf of the case that is being read. */
    PlacingParser placing(JsonParser parser, Function<JsonParser, Place> locate) {
        latest = new PlacingParser(parser, locate, () -> mistakes);
        return latest;
    }

    void reject(JsonProcessingException e, int linesBefore) {
        reject(SyntaxError.of(file, linesBefore, e, latest == null ? Place.of(file) : latest.here()));
    }

    /** Ends the case that is being read, if any, with all that is wrong with it. */
    void reject(Finding finding) {
        mistakes.add(finding);
        deliver(Optional.empty());
    }

    void end() {
        if (count == 0 && !rejected) {
            reject(Finding.error(Place.of(file), "empty-file", "the file holds no case"));
        }
    }

    private Place place(JsonParser parser, int linesBefore) {
        JsonLocation location = parser.currentTokenLocation();
        return new Place(file, linesBefore + location.getLineNr(), location.getColumnNr());
    }
}
