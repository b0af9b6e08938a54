package org.declinic.cases.casefile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What is wrong with a file that no parser can read on. */
final class SyntaxError {

    private static final Pattern JACKSON_INTERNALS =
            Pattern.compile(", from `[^`]*`| \\(start marker at [^)]*\\)[^)]*\\)");

    private SyntaxError() {}

    /** What is wrong with a text that a parser broke off at. */
    static Finding of(CaseText text, JsonProcessingException e, Place reached) {
        if (e.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
            return YamlMistake.of(new String(text.bytes(), StandardCharsets.UTF_8), yaml, text::place);
        }
        JsonLocation location = e.getLocation();
        Place place = location == null ? reached : text.place(location.getLineNr(), location.getColumnNr());
        return Finding.at(place, Code.SYNTAX, said(e));
    }

    /** What is wrong with a text of one line. */
    static Finding of(Place place, JsonProcessingException e) {
        return Finding.at(
                place, Code.SYNTAX, e.getCause() instanceof MarkedYAMLException yaml ? yaml.getProblem() : said(e));
    }

    private static String said(JsonProcessingException e) {
        return JACKSON_INTERNALS.matcher(e.getOriginalMessage()).replaceAll("");
    }

    /** What is wrong with a text that was cut out, or with the file where it could not go on being read. */
    static Finding of(String file, IOException e) {
        return e instanceof Unreadable text ? text.finding() : unreadable(file, e);
    }

    static Finding unreadable(String file, IOException e) {
        String why = e instanceof AccessDeniedException
                ? "access is denied"
                : e instanceof EOFException || e instanceof ZipException
                        ? "the gzip data is broken or cut off" + (e.getMessage() == null ? "" : ": " + e.getMessage())
                        : e.getMessage();
        return Finding.at(Place.of(file), Code.UNREADABLE, "the file cannot be read: " + why);
    }
}
