package org.declinic.casefile;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/** What is wrong with a file that no parser can read on. */
final class SyntaxError {

    private SyntaxError() {}

    static Finding of(String file, int linesBefore, JsonProcessingException e) {
        if (e.getCause() instanceof CharacterCodingException notUtf8) {
            return unreadable(file, notUtf8);
        }
        JsonLocation location = e.getLocation();
        Place place = location == null
                ? Place.of(file)
                : new Place(file, linesBefore + location.getLineNr(), location.getColumnNr());
        return Finding.error(place, "syntax", sentence(e.getOriginalMessage()));
    }

    static Finding unreadable(String file, IOException e) {
        if (e instanceof CharacterCodingException) {
            return Finding.error(Place.of(file), "not-utf-8", "the file is not in UTF-8; save it as UTF-8");
        }
        String why = e instanceof AccessDeniedException ? "access is denied" : e.getMessage();
        return Finding.error(Place.of(file), "unreadable", "the file cannot be read: " + why);
    }

    /** YAML's messages quote the file between their sentences, indented. */
    private static String sentence(String message) {
        return message.lines()
                .filter(line -> !line.startsWith(" ") && !line.isBlank())
                .collect(joining("; "));
    }
}
