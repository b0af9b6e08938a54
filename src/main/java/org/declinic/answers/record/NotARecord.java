package org.declinic.answers.record;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.declinic.cases.casefile.CaseText;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/**
 * What keeps a text from being a record that can be judged.
 *
 * @param text the text
 */
record NotARecord(CaseText text) {

    private static final String HELP = "a record is what declinic explain CASE --format json writes of a case";

    private static final Pattern MASKED = Pattern.compile("not '\\*{9,}");

    private static final List<String> KEYS = Stream.of(CaseRecord.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    /** That it is no JSON object. */
    Finding json() {
        return wrong(text.place(), "this is no record");
    }

    /** What is missing of a record, or stands in it in another way. */
    Finding because(JsonMappingException otherShape) {
        List<String> keys = RecordJson.keys(text.bytes());
        if (keys.isEmpty()) {
            return json();
        }
        List<String> missing = KEYS.stream().filter(key -> !keys.contains(key)).toList();
        if (!missing.isEmpty()) {
            return wrong(text.place(), "this is no record: it has no " + String.join(", ", missing));
        }
        JsonLocation at = otherShape.getLocation();
        Place place = at == null ? text.place() : text.place(at.getLineNr(), at.getColumnNr());
        return wrong(
                place, "the record was changed: " + path(otherShape) + " is missing, or is not what is written there");
    }

    private static String path(JsonMappingException otherShape) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference each : otherShape.getPath()) {
            if (each.getFieldName() == null) {
                path.append('[').append(each.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(each.getFieldName());
            }
        }
        return path.isEmpty() ? "what it was made with" : path.toString();
    }

    /** Why a record cannot be judged, or empty when it can be. */
    Optional<Finding> judged(CaseRecord kept) {
        if (kept.format() != CaseRecord.FORMAT) {
            String message =
                    "the record has the form " + kept.format() + ", and this program reads " + CaseRecord.FORMAT;
            return Optional.of(Finding.at(text.place(), Code.NOT_A_RECORD, message)
                    .help("read it with the program that wrote it, " + kept.program()));
        } else if (!kept.repeats()) {
            return Optional.of(Finding.at(
                            text.place(),
                            Code.CANNOT_BE_JUDGED,
                            "what was concluded of '" + kept.id()
                                    + "' hangs on a card number, which is masked in its record")
                    .help("explain the case itself once more"));
        }
        return Optional.empty();
    }

    /** What is wrong with the case of a record, and what to do in a record. */
    static Finding inRecord(Finding ofCase) {
        return switch (ofCase.kind()) {
            case UNKNOWN_FACT_TYPE, UNKNOWN_FIELD ->
                ofCase.help((ofCase.help() == null ? "" : ofCase.help() + "; ")
                        + "what rules declare needs these rules, by --rules");
            case WRONG_TYPE ->
                MASKED.matcher(ofCase.message()).find()
                        ? ofCase.help("a number that is masked cannot be read; explain the case itself once more")
                        : ofCase;
            default -> ofCase;
        };
    }

    private static Finding wrong(Place place, String message) {
        return Finding.at(place, Code.NOT_A_RECORD, message).help(HELP);
    }
}
