package org.declinic.casefile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.util.regex.Pattern;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What is wrong with a file that no parser can read on. */
final class SyntaxError {

    private static final String CODE = "syntax";
    private static final Pattern JACKSON_INTERNALS =
            Pattern.compile(", from `[^`]*`| \\(start marker at [^)]*\\)[^)]*\\)");

    private SyntaxError() {}

    static Finding of(String file, int linesBefore, JsonProcessingException e, Place reached) {
        if (e.getCause() instanceof CharacterCodingException notUtf8) {
            return unreadable(file, notUtf8);
        }
        if (e.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
            Place place = new Place(
                    file,
                    yaml.getProblemMark().getLine() + 1,
                    yaml.getProblemMark().getColumn() + 1);
            return Finding.error(place, CODE, yaml.getProblem());
        }
        JsonLocation location = e.getLocation();
        Place place = location == null
                ? reached
                : new Place(file, linesBefore + location.getLineNr(), location.getColumnNr());
        return Finding.error(
                place, CODE, JACKSON_INTERNALS.matcher(e.getOriginalMessage()).replaceAll(""));
    }

    static Finding unreadable(String file, IOException e) {
        if (e instanceof CharacterCodingException) {
            return Finding.error(Place.of(file), "not-utf-8", "the file is not in UTF-8; save it as UTF-8");
        }
        String why = e instanceof AccessDeniedException ? "access is denied" : e.getMessage();
        return Finding.error(Place.of(file), "unreadable", "the file cannot be read: " + why);
    }
}
